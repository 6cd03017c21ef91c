import { randomUUID } from 'node:crypto'
import { course, lessonNamed, quizzes } from '#tests/support/e2e/content.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const [first, second] = quizzes
const newStart = `Start lesson 1: ${lessonNamed(course.lessons[0] ?? '').title}`
const locked = [
  ...course.lessons.slice(1).flatMap((slug, index) => [`/lessons/${slug}`, `/lessons/${slug}/quiz`].map((path) => ({ path, before: quizzes[index] }))),
  { path: '/final-check', before: first },
  { path: '/completion', before: first },
]

for (const { path, before } of locked) {
  const isOpen = before === first
  test(`${path} says why it is locked, and leads to ${isOpen ? 'the quiz that opens it' : 'the next step, since the quiz that opens it is locked too'}`, async ({ learner, axe }) => {
    await learner.open(path)
    await expect(learner.heading).toHaveText(/^Locked: /)
    await expect(learner.page.getByRole('main')).toContainText(before?.title ?? '')
    await axe.expectNoViolations()
    if (isOpen) {
      await learner.go(learner.link(`Go to the quiz: ${before?.title.replace('Quiz: ', '')}`))
      await expect(learner.page).toHaveURL(before?.startUrl ?? '')
    } else {
      await learner.go(learner.button(newStart))
      await expect(learner.page).toHaveURL(`/lessons/${course.lessons[0]}`)
    }
  })
}

test('A lesson opens when the quiz before it is passed, and not before', async ({ learner, shortcut }) => {
  const { slug, title } = lessonNamed(course.lessons[1] ?? '')
  await shortcut.finish(await shortcut.start(first?.slug ?? ''), () => 'wrong')
  await learner.open(`/lessons/${slug}`)
  await expect(learner.page.getByRole('main')).toContainText('Locked for now')
  await shortcut.pass(first?.slug ?? '')
  await learner.open(`/lessons/${slug}`)
  await expect(learner.heading).toHaveText(title)
  await expect(learner.page.getByRole('main')).not.toContainText('Locked for now')
})

test('Nobody starts a locked quiz, a locked lesson or a locked activity by a post or an address', async ({ learner, shortcut }) => {
  const lesson = course.lessons[1] ?? ''
  await shortcut.start(first?.slug ?? '')
  for (const quiz of quizzes.slice(1)) {
    const response = await shortcut.post('/attempts', { quiz: quiz.slug, attempt: randomUUID() })
    expect(response.headers().location).toBe(quiz.startUrl)
  }
  await shortcut.post(`/lessons/${lesson}/start`, {})
  await shortcut.post(`/lessons/${lesson}/parts`, { part: '1', then: 'go-on' })
  await learner.open('/')
  await expect(learner.page.getByRole('listitem').filter({ hasText: second?.title.replace('Quiz: ', '') }).first()).toContainText('Locked.')
  await learner.open(`/lessons/${lesson}/activities/send-the-signal?check=1`)
  await expect(learner.page.getByRole('main')).toContainText('Locked for now')
})
