import type { Item } from '#lib/content/item.ts'
import { quizzes } from '#tests/support/e2e/content.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const first = quizzes[0]?.slug ?? ''
const isChoice = ({ type }: Item) => type === 'single-choice'

test('With script, checking an answer is one request, and going on another, in the same document', async ({ learner, shortcut, axe }) => {
  const { page } = learner
  await learner.open(`/attempts/${await shortcut.start(first)}`)
  await page.evaluate(() => (document.body.dataset.since = 'the first question'))
  const requests: string[] = []
  page.on('request', (request) => {
    // The browser fetches the icon when it likes.
    if (request.resourceType() !== 'other') requests.push(`${request.method()} ${new URL(request.url()).pathname.split('/').at(-1)}`)
  })

  await learner.answer('right')
  await expect(page.locator('.outcome h2')).toBeFocused()
  await expect(page).toHaveTitle(/^(Right|Partly right|Not right)\. Question 1 of \d+/)
  expect(requests).toEqual(['POST answers'])
  await axe.expectNoViolations()

  await learner.goOn()
  await expect(learner.heading).toBeFocused()
  await expect(learner.heading).toHaveText(/^Question 2 of/)
  await expect(page).toHaveURL(/\/attempts\/[^/]+\/2$/)
  expect(requests).toEqual(['POST answers', 'POST continue'])
  await expect(page.locator('body')).toHaveAttribute('data-since', 'the first question')
})

test('An answer that can’t be graded leads to its error, which a reload keeps', async ({ learner, shortcut }) => {
  const { page } = learner
  await learner.open((await shortcut.standBefore(isChoice)).url)
  await learner.check()
  const summary = page.getByRole('group', { name: 'There is a problem' })
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^Error: /)
  await page.reload()
  await expect(summary).toBeFocused()
})

test('Back from the next question shows the answer that was given, and forward the question again', async ({ learner, shortcut }) => {
  const { page } = learner
  await learner.open(`/attempts/${await shortcut.start(first)}`)
  await learner.answer('right')
  await learner.goOn()
  await page.goBack()
  await expect(learner.heading).toHaveText(/^Question 1 of/)
  await expect(page.locator('.outcome h2')).toBeVisible()
  await page.goForward()
  await expect(learner.heading).toHaveText(/^Question 2 of/)
  await expect(learner.button('Check answer')).toBeVisible()
})

test('Without a connection nothing that was given is lost, and it can be sent when there is one', async ({ learner, shortcut, context, allow }) => {
  allow(/ERR_INTERNET_DISCONNECTED/)
  const { page } = learner
  await learner.open((await shortcut.standBefore(isChoice)).url)
  const item = await learner.askedItem()
  await context.setOffline(true)
  await learner.hands.press(page.getByRole('radio').first())
  await learner.hands.press(learner.button('Check answer'))
  await expect(page.getByRole('status')).toHaveText(/can’t be reached.*your answer is still here/)
  await expect(page.getByRole('radio').first()).toBeChecked()
  await context.setOffline(false)
  await learner.check()
  await expect(page.locator('.outcome h2')).toBeFocused()
  await expect(page.getByRole('main')).toContainText(item.prompt)
})

test('What the course says when it could not save stands beside the answer, which stays', async ({ learner, shortcut, allow }) => {
  allow(/status of 503/)
  const { page } = learner
  await learner.open((await shortcut.standBefore(isChoice)).url)
  const body = '<!doctype html><title>x</title><main><h1>The course could not save that</h1><p>It was not counted.</p></main>'
  await page.route('**/answers', (route) => route.fulfill({ status: 503, contentType: 'text/html', body }))
  await page.getByRole('radio').first().check()
  await learner.hands.press(learner.button('Check answer'))
  await expect(page.getByRole('status')).toHaveText('The course could not save that. It was not counted.')
  await expect(page.getByRole('radio').first()).toBeChecked()
})

test('Pressing twice in a hurry counts once', async ({ learner, shortcut }) => {
  const { page } = learner
  await learner.open((await shortcut.standBefore(isChoice)).url)
  await page.getByRole('radio').first().check()
  const posts: string[] = []
  page.on('request', (request) => void (request.method() === 'POST' && posts.push(request.url())))
  await learner.button('Check answer').evaluate((button: HTMLButtonElement) => (button.click(), button.click()))
  await expect(page.locator('.outcome h2')).toBeFocused()
  expect(posts).toHaveLength(1)
})

test('Numbers given before the script comes decide the order that it begins with', async ({ learner, shortcut }) => {
  const { page } = learner
  const { item, url } = await shortcut.standBefore(({ type }) => type === 'ordering')
  if (item.type !== 'ordering') throw new Error('This is about steps')
  const held = Promise.withResolvers<void>()
  await page.route('**/assets/question-*.js', async (route) => {
    await held.promise
    await route.continue()
  })
  await page.goto(url, { waitUntil: 'commit' })
  const wanted = item.steps.map(({ text }) => text).toReversed()
  for (const [index, step] of wanted.entries()) await page.getByRole('textbox', { name: step, exact: true }).fill(String(index + 1))
  held.resolve()
  await expect(page.getByRole('button', { name: /^Move up/ })).toHaveCount(wanted.length)
  const rows = await page.locator('ordering-steps').getByRole('listitem').allInnerTexts()
  expect(rows.map((row) => row.split('\n')[0])).toEqual(wanted)
})
