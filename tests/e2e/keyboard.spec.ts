import type { Page } from '@playwright/test'
import { lessonNamed, quizzes } from '#tests/support/e2e/content.ts'
import { pages } from '#tests/support/e2e/everywhere.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

test.use({ way: 'keyboard' })

const first = quizzes[0]?.slug ?? ''

/** Counts key presses from here on. Ctrl+A and the like are one. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  let keys = 0
  await page.exposeBinding('countKey', () => void keys++)
  await page.addInitScript(() => addEventListener('keydown', ({ key }) => {
      if (!['Shift', 'Control', 'Meta', 'Alt'].includes(key)) (window as unknown as { countKey(): void }).countKey()
    }, true))
  await page.reload()
  return async () => keys
}

test('From the course page, one press of a button begins or goes on', async ({ learner }) => {
  await learner.open('/')
  const keys = await countKeys(learner.page)
  await learner.go(learner.button(/^Start lesson 1/))
  await expect(learner.page).toHaveURL(/\/lessons\//)
  // Past the skip link, the name of the course, and the ways to the settings and to help.
  expect(await keys()).toBeLessThanOrEqual(7)
})

test('From the top of a lesson, and from each of its parts, few key presses lead to going on', async ({ learner }) => {
  await learner.open(`/lessons/${first}`)
  const keys = await countKeys(learner.page)
  for (const [part] of lessonNamed(first).parts.entries()) {
    const before = await keys()
    await learner.hands.press(learner.link(`To the end of part ${part + 1}`))
    await learner.go(learner.button(/^Go (on to part|to the quiz)/).nth(part))
    // The first time past the header, the list of contents, and what the opening explains or links to.
    expect((await keys()) - before, `part ${part + 1}`).toBeLessThanOrEqual(part === 0 ? 11 : 4)
  }
  await expect(learner.page).toHaveURL(/\/quiz$/)
})

test('A question takes few key presses: to an answer, to check it, and to go on', async ({ learner, shortcut }) => {
  const attempt = await shortcut.start(first)
  await learner.open(`/attempts/${attempt}`)
  const keys = await countKeys(learner.page)
  const presses: { type: string; options: number; chosen: number; answer: number; goOn: number }[] = []
  while (!(await learner.isAtResult())) {
    const before = await keys()
    const item = await learner.answer('right')
    const answered = await keys()
    await learner.goOn()
    const options = 'options' in item ? item.options.length : 0
    const chosen = 'options' in item && Array.isArray(item.key) ? item.key.length : 1
    presses.push({ type: item.type, options, chosen, answer: answered - before, goOn: (await keys()) - answered })
  }
  for (const { type, options, chosen, answer, goOn } of presses) {
    // A key an option at most, one for each that is chosen, and two for the button. In the other types it is up to how
    // many letters, pairs or steps there are.
    if (options > 0) expect(answer, type).toBeLessThanOrEqual(options + chosen + 2)
    // Past the links that help (signs, the lesson, sources), which come before it in what is read.
    expect(goOn, `from the feedback of a ${type} question to the next`).toBeLessThanOrEqual(9)
  }
})

test('Enter in an answer checks it, as in any form', async ({ learner, shortcut }) => {
  const { attempt } = await shortcut.standBefore(({ type }) => type === 'single-choice', first)
  await learner.open(`/attempts/${attempt}`)
  await learner.hands.check(learner.page.getByRole('radio').first())
  await learner.page.keyboard.press('Enter')
  await expect(learner.page.getByRole('heading', { level: 2 }).first()).toBeFocused()
  await expect(learner.page).toHaveTitle(/^(Right|Not right)\. /)
})

test('No key of its own does anything: what is not in a field is free for screen readers', async ({ learner, shortcut, context, graduate }) => {
  const attempt = await shortcut.start(first)
  const look = () => learner.page.evaluate(() => [location.href, document.body.innerHTML, document.activeElement?.outerHTML ?? ''])
  const press = async () => {
    const before = await look()
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789/?.,-+*') await learner.page.keyboard.press(key)
    expect(await look(), learner.page.url()).toEqual(before)
  }
  await learner.open(`/attempts/${attempt}`)
  await press()
  await context.addCookies(graduate.cookies)
  for (const path of pages.slice(0, 2).concat('/practice/routine?chest=standing&hold=20&repeats=2&rest=10&sides=both', '/get-help')) {
    await learner.open(path)
    await press()
  }
})

test('A definition that is left with the Tab key covers nothing, and is there again on the way back', async ({ learner }) => {
  await learner.open('/lessons/spasms-and-cramps')
  const term = learner.page.locator('.term').first()
  const note = learner.page.locator('.term + span').first()
  await learner.hands.press(term)
  await expect(note).toBeVisible()
  // Through the link in it, and on.
  await learner.page.keyboard.press('Tab')
  await expect(note.getByRole('link')).toBeFocused()
  await learner.page.keyboard.press('Tab')
  await expect(note).toBeHidden()
  await learner.page.keyboard.press('Shift+Tab')
  await expect(term).toBeFocused()
  await expect(note).toBeVisible()
})
