import { quizNamed, quizzes } from '#tests/support/e2e/content.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const first = quizzes[0]?.slug ?? ''
const pool = quizNamed(first).items

test('A learner who fails sees what was missed and where it is taught, and passes with other questions', async ({ learner, shortcut, axe }) => {
  const failed = await shortcut.start(first)
  const seen: string[] = []
  await shortcut.finish(failed, (item) => {
    seen.push(item.id)
    return 'wrong'
  })
  await learner.open(`/attempts/${failed}`)
  await expect(learner.heading).toContainText('Not passed yet. 0 of 8 points (0%)')
  await expect(learner.page).toHaveTitle(/^Not passed yet: /)
  await axe.expectNoViolations()

  const sections = learner.page.getByRole('region', { name: 'What you can do, and what is still to learn' }).getByRole('link', { name: /^Read again: / })
  const addresses = await sections.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of new Set(addresses)) {
    await learner.open(address)
    await expect(learner.page.locator(`[id="${new URL(address).hash.slice(1)}"]`)).toBeInViewport()
  }

  await learner.open(`/attempts/${failed}/result`)
  await learner.go(learner.link('Try the quiz again'))
  await learner.go(learner.button('Try again with other questions'))
  const asked: string[] = []
  await learner.takeQuiz((item) => {
    if (!asked.includes(item.id)) asked.push(item.id)
    return 'right'
  })
  const unseen = pool.filter(({ id }) => !seen.includes(id)).map(({ id }) => id)
  expect(asked.filter((id) => unseen.includes(id)).toSorted(), 'every question not seen before is asked').toEqual(unseen.toSorted())
  expect(unseen, 'a question not seen before comes first').toContain(asked[0])
  await expect(learner.heading).toHaveText('You passed. 8 of 8 points (100%)')
  await axe.expectNoViolations()

  await shortcut.finish(await shortcut.start(first), () => 'wrong')
  await learner.open(quizNamed(first).startUrl)
  await expect(learner.page.getByRole('main')).toContainText('Your best result is 8 of 8 points (100%), and it stands.')
  await expect(learner.page.getByRole('region', { name: 'Your tries so far' }).getByRole('listitem')).toHaveCount(3)
  await learner.open('/')
  await expect(learner.page.getByRole('main')).toContainText('Passed with 8 of 8 points (100%)')
})

test('A safety question comes back until it is answered safely, and its first answer is what counts', async ({ learner, shortcut, axe }) => {
  const { attempt, place, item } = await shortcut.standBefore(({ safety, type }) => safety && type === 'single-choice', first)
  await learner.open(`/attempts/${attempt}`)
  await expect(learner.page.getByRole('main')).toContainText('It must be answered safely before you can pass the quiz.')
  for (const again of ['', ', again']) {
    await expect(learner.heading).toHaveText(`Question ${place} of 8${again}`)
    await learner.answer('wrong')
    await expect(learner.page.getByRole('heading', { name: 'Not right.' })).toBeFocused()
    await expect(learner.page.getByRole('main')).toContainText('This question is about safety, so it comes again until your answer is safe.')
    await expect(learner.page.locator('summary').filter({ hasText: 'Get help: the warning signs, by urgency' })).toBeVisible()
    await axe.expectNoViolations()
    await learner.go(learner.button('Answer it again'))
  }
  expect((await learner.askedItem()).id).toBe(item.id)
  await axe.expectNoViolations()
  await learner.answer('right')
  await expect(learner.page.getByRole('heading', { name: 'Right.' })).toBeFocused()
  await learner.goOn()
  await learner.takeQuiz()
  await expect(learner.heading).toHaveText('You passed. 7 of 8 points (87%)')
  await expect(learner.page.getByRole('main')).toContainText('Not right. Safety question, answered safely.')
})

test('A quiz can not be passed while a safety question waits for its safe answer', async ({ learner, shortcut }) => {
  const { attempt } = await shortcut.standBefore(({ safety }) => safety, first)
  const asked = await shortcut.asked(attempt)
  if (!asked) throw new Error('There is no question')
  await shortcut.answer(asked, 'wrong')
  await shortcut.goOn(asked)
  expect((await shortcut.asked(attempt))?.item.id).toBe(asked.item.id)
  await learner.open(`/attempts/${attempt}/result`)
  await expect(learner.heading).toContainText(', again')
})
