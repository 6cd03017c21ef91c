import { course, itemTypes, quizzes } from '#tests/support/e2e/content.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

// What the walk through the course (course.spec.ts) does not meet.

for (const path of ['/', '/get-help', '/evidence', '/glossary', '/references', '/practice', '/about', '/accessibility', '/your-data', '/start-over', '/erase', '/nowhere', '/lessons/nowhere']) {
  test(`${path} has no barriers for a newcomer`, async ({ learner, axe, allow }) => {
    allow(/status of 404/)
    await learner.open(path)
    await axe.expectNoViolations()
  })
}

for (const type of itemTypes) {
  test(`No barriers stand at a ${type} question, its errors and its feedback`, async ({ learner, shortcut, axe }) => {
    const { attempt } = await shortcut.standBefore((item) => item.type === type)
    await learner.open(`/attempts/${attempt}`)
    const item = await learner.askedItem()
    await axe.expectNoViolations()
    // With script, steps stand in an order from the beginning: there is nothing to leave out.
    if (type !== 'ordering') {
      await learner.check()
      await expect(learner.page).toHaveTitle(/^Error: /)
      await axe.expectNoViolations()
    }
    await learner.answer(type === 'multiple-response' || 'steps' in item || 'choices' in item ? 'partly' : 'wrong')
    await expect(learner.page.getByRole('heading', { level: 2 }).first()).toHaveText(/^(Partly right|Not right)\.$/)
    await axe.expectNoViolations()
  })
}

test('In the dark the pages have no barriers either', async ({ learner, shortcut, axe }) => {
  const attempt = await shortcut.start(quizzes[0]?.slug ?? '')
  await learner.page.emulateMedia({ colorScheme: 'dark' })
  for (const path of ['/', `/lessons/${course.lessons[0]}`, `/attempts/${attempt}`, '/get-help', '/evidence', '/glossary', '/references', '/about', '/accessibility']) {
    await learner.open(path)
    await axe.expectNoViolations()
  }
})
