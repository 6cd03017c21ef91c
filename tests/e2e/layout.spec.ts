import { course, itemTypes, quizzes } from '#tests/support/e2e/content.ts'
import { expect, test } from '#tests/support/e2e/test.ts'
import type { Page } from '@playwright/test'

test.describe('at a width of 320 px', () => {
  // WCAG 2.2, 1.4.10: as wide as a 1280 px window at 400 %.
  test.use({ viewport: { width: 320, height: 640 } })

  const pages = ['/', ...course.lessons.flatMap((slug) => [`/lessons/${slug}`, `/lessons/${slug}/quiz`]), '/final-check', '/completion', '/get-help', '/get-help?show=all', '/evidence', '/evidence?verdict=corrected', '/glossary', '/references', '/practice', '/practice/diary', '/practice/stretches/chest', '/practice/routine?chest=standing&calf=seated&hold=20&repeats=2&rest=10&sides=both', '/about', '/accessibility', '/your-data', '/start-over', '/erase', '/nowhere']
  test('No page scrolls sideways', async ({ learner, context, graduate, allow }) => {
    allow(/status of 404/)
    await context.addCookies(graduate.cookies)
    for (const path of [...pages, '/lessons/prevention/activities/my-week?Monday=easy-walk', '/lessons/nerves-and-muscle-fibers/activities/send-the-signal']) {
      await learner.open(path)
      await expectNoSidewaysScroll(learner.page)
    }
  })

  test('No locked page scrolls sideways', async ({ learner }) => {
    for (const path of ['/', `/lessons/${course.lessons[1]}`, '/final-check', '/completion']) {
      await learner.open(path)
      await expectNoSidewaysScroll(learner.page)
    }
  })

  for (const type of itemTypes) {
    test(`No page of a ${type} question scrolls sideways`, async ({ learner, shortcut }) => {
      const { attempt } = await shortcut.standBefore((item) => item.type === type)
      await learner.open(`/attempts/${attempt}`)
      await expectNoSidewaysScroll(learner.page)
      await learner.answer('wrong')
      await expectNoSidewaysScroll(learner.page)
    })
  }

  test('No result scrolls sideways', async ({ learner, shortcut }) => {
    const attempt = await shortcut.start(quizzes[0]?.slug ?? '')
    await shortcut.finish(attempt, () => 'wrong')
    await learner.open(`/attempts/${attempt}`)
    await expectNoSidewaysScroll(learner.page)
  })
})

/** Also finds what sticks out of the window without making it scroll. */
async function expectNoSidewaysScroll(page: Page) {
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const isScrolled = (element: Element): boolean => element.closest('[tabindex="0"]') !== null
    const sticking = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !isScrolled(element) && element.closest('svg') === null && element.closest('.visually-hidden') === null,
    )
    return { wider: scrollWidth - clientWidth, sticking: sticking.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)) }
  })
  expect(found, page.url()).toEqual({ wider: 0, sticking: [] })
}
