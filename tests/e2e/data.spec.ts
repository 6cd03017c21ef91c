import { course, lessonNamed, quizzes } from '#tests/support/e2e/content.ts'
import { ways } from '#tests/support/e2e/hands.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const [first] = quizzes
const firstLesson = lessonNamed(course.lessons[0] ?? '')

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    test(`A learner erases everything, and nothing is left (${way})`, async ({ learner, shortcut, context, newBrowser, allow }) => {
      allow(/status of 404/)
      await shortcut.pass(first?.slug ?? '')
      const attempt = await shortcut.start(quizzes[1]?.slug ?? '')
      const storageState = await context.storageState()

      await learner.open('/your-data')
      await learner.go(learner.link('Erase everything that is kept about me'))
      await learner.confirm('Erase everything')
      await expect(learner.page.getByText('Everything that was kept about you is erased.')).toBeFocused()
      expect(await context.cookies()).toEqual([])
      await expect(learner.page.getByRole('main')).toContainText(`0 of ${quizzes.length} steps passed.`)
      await learner.open(`/lessons/${course.lessons[1]}`)
      await expect(learner.page.getByRole('main')).toContainText('Locked for now')
      await learner.open('/your-data')
      await expect(learner.page.getByRole('main')).toContainText('Nothing is kept about you.')

      // The old cookie, kept elsewhere, opens nothing either.
      const { page } = await newBrowser({ storageState })
      expect((await page.goto(`/attempts/${attempt}`))?.status()).toBe(404)
    })
  })
}

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    test(`Who presses once too often, or too early, loses nothing (${way})`, async ({ learner, shortcut, axe }) => {
      await shortcut.start(first?.slug ?? '')
      for (const [path, button] of [['/erase', 'Erase everything'], ['/start-over', 'Start the course over'], [`/start-over?lesson=${firstLesson.slug}`, 'Start this lesson over']] as const) {
        await learner.open(path)
        await learner.go(learner.button(button))
        await expect(learner.page.getByRole('group', { name: 'There is a problem' })).toBeFocused()
        await expect(learner.page).toHaveTitle(/^Error: /)
        await expect(learner.page.getByRole('main')).toContainText('Nothing of yours was changed.')
        if (way !== 'no-script') await axe.expectNoViolations()
        await learner.hands.press(learner.link('Tick the box first'))
        await expect(learner.page.getByRole('checkbox')).toBeFocused()
      }
      await learner.open('/')
      await expect(learner.link('Go on with your quiz: question 1 of 8')).toBeVisible()
    })
  })
}

test('Only what was begun is offered to be started over', async ({ learner, shortcut }) => {
  await shortcut.post(`/lessons/${firstLesson.slug}/start`, {})
  await learner.open('/your-data')
  await expect(learner.link(/^Start (over:|the whole course)/)).toHaveText([`Start over: ${firstLesson.title}`, 'Start the whole course over'])
})

test('A second tap in the same place meets nothing', async ({ learner, shortcut }) => {
  await shortcut.start(first?.slug ?? '')
  for (const name of ['Erase everything that is kept about me', `Start over: ${firstLesson.title}`, 'Start the whole course over']) {
    await learner.open('/your-data')
    await learner.link(name).scrollIntoViewIfNeeded()
    const box = await learner.link(name).boundingBox()
    if (!box) throw new Error(`${name} is not shown`)
    const tap = () => learner.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    const arrived = learner.page.waitForURL(/erase|start-over/)
    await tap()
    await arrived
    await learner.page.waitForLoadState()
    await tap()
    await learner.open('/')
    await expect(learner.link('Go on with your quiz: question 1 of 8'), name).toBeVisible()
  }
})

test('A learner who does not confirm keeps everything', async ({ learner, shortcut }) => {
  await shortcut.pass(first?.slug ?? '')
  await learner.open('/erase')
  await learner.go(learner.link('Keep everything as it is'))
  await expect(learner.page.getByRole('main')).toContainText(`1 of ${quizzes.length} steps passed.`)
})

test('Starting a lesson over keeps what was earned', async ({ learner, shortcut, axe }) => {
  await shortcut.pass(first?.slug ?? '')
  await learner.open('/your-data')
  await axe.expectNoViolations()
  await learner.go(learner.link(`Start over: ${firstLesson.title}`))
  await axe.expectNoViolations()
  await learner.confirm('Start this lesson over')
  await expect(learner.page.getByText('The lesson starts from the beginning. What you have earned stays.')).toBeFocused()
  await axe.expectNoViolations()
  await expect(learner.page.getByRole('main')).toContainText('Passed before, with 8 of 8 points (100%). That stays.')
  await expect(learner.button(`Start lesson 1: ${firstLesson.title}`)).toBeVisible()
  await learner.open(`/lessons/${course.lessons[1]}`)
  await expect(learner.page.getByRole('main')).not.toContainText('Locked for now')
})

test('Starting a lesson over closes the quiz that was begun, and the next try is a new one', async ({ learner, shortcut }) => {
  const before = await shortcut.start(first?.slug ?? '')
  await learner.open(`/start-over?lesson=${firstLesson.slug}`)
  await learner.confirm('Start this lesson over')
  expect(await shortcut.start(first?.slug ?? '')).not.toBe(before)
})

test('Starting the course over keeps the record of completion', async ({ learner, shortcut }) => {
  await shortcut.passAll()
  await learner.open('/start-over')
  await learner.confirm('Start the course over')
  await expect(learner.page.getByText('The course starts from the beginning. What you have earned stays.')).toBeFocused()
  await learner.go(learner.link('Your record of completion'))
  await expect(learner.page.getByRole('article')).toContainText('completed this course on')
})
