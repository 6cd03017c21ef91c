import type { Item } from '#lib/content/item.ts'
import { itemTypes, quizzes } from '#tests/support/e2e/content.ts'
import { fieldsFor } from '#tests/support/e2e/responses.ts'
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
  await expect(page.getByRole('status')).toHaveText('The course did not reply. Your answer is still on this page, and may already be counted. When you are online, press Check answer again.')
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

test('Who changes an answer whose reply was lost is told which one counts', async ({ learner, shortcut, allow, axe }) => {
  allow(/ERR_FAILED/)
  const { page } = learner
  await learner.open((await shortcut.standBefore(isChoice)).url)
  const [one, other] = [page.getByRole('radio').first(), page.getByRole('radio').nth(1)]
  const chosen = await page.locator('.option').first().innerText()
  // The answer arrives; its reply does not.
  await page.route('**/answers', async (route) => {
    await route.fetch({ maxRedirects: 0 })
    await route.abort()
  })
  await one.check()
  await learner.hands.press(learner.button('Check answer'))
  await expect(page.getByRole('status')).toContainText('may already be counted')
  await page.unroute('**/answers')
  await other.check()
  await learner.check()
  const outcome = page.locator('.outcome')
  await expect(outcome).toContainText('Your first answer had already reached us. It is the one that counts, and it is shown here.')
  await expect(outcome.getByRole('listitem').filter({ hasText: 'You chose this.' })).toContainText(chosen)
  await axe.expectNoViolations()
})

test('The same answer sent again is no other answer', async ({ shortcut }) => {
  const asked = await shortcut.standBefore(isChoice)
  for (const press of [1, 2]) expect((await shortcut.answer(asked, 'right')).headers().location, `press ${press}`).toBe(asked.url)
})

for (const type of itemTypes) {
  test(`A ${type} answer that was begun is still there after a look at the warning signs`, async ({ learner, shortcut }) => {
    const { page } = learner
    const { item, url } = await shortcut.standBefore((candidate) => candidate.type === type)
    await learner.open(url)
    await learner.fill(item, fieldsFor(item, 'wrong'))
    const given = () => page.locator('form').evaluate((form: HTMLFormElement) => [...new FormData(form)].map(String))
    const before = await given()
    await learner.go(learner.link(/^Get help$/))
    await learner.go(learner.link('Show all of it at once'))
    await learner.go(learner.link('Back to where you were').first())
    await expect(page).toHaveURL(url)
    expect(await given()).toEqual(before)
  })
}

test('Steps that nobody has moved are not sent unasked, and then are', async ({ learner, shortcut }) => {
  const { page } = learner
  const { url } = await shortcut.standBefore(({ type }) => type === 'ordering')
  await learner.open(url)
  await expect(learner.button(/^Move up/).first()).toBeVisible()
  await learner.hands.press(learner.button('Check answer'))
  await expect(page.locator('.send-status')).toHaveText('You have not moved a step. Is this your order? Then press Check answer again.')
  await learner.check()
  await expect(page.locator('.outcome h2')).toBeFocused()
})

test('On a phone, a list of errors that is taller than the window is shown from its beginning', async ({ newBrowser }) => {
  const { page, shortcut } = await newBrowser({ viewport: { width: 320, height: 480 } })
  const { url } = await shortcut.standBefore((item) => item.type === 'matching' && !item.reuse)
  await page.goto(url)
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByRole('group', { name: 'There is a problem' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeInViewport({ ratio: 1 })
})
