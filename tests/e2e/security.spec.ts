import { randomUUID } from 'node:crypto'
import { course, quizzes } from '#tests/support/e2e/content.ts'
import type { SyncAnswer } from '#lib/device/kept-course.ts'
import { fieldsFor } from '#tests/support/e2e/responses.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const first = quizzes[0]?.slug ?? ''
const lesson = course.lessons[0] ?? ''
const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', referer: 'https://evil.example/' }

/** Every address that takes a post. */
const writes = (attempt: string): [path: string, fields: Record<string, string>][] => [
  ['/attempts', { quiz: first, attempt: randomUUID() }],
  [`/attempts/${attempt}/answers`, {}],
  [`/attempts/${attempt}/continue`, {}],
  [`/lessons/${lesson}/start`, {}],
  [`/lessons/${lesson}/parts`, { part: '1' }],
  ['/completion/name', { name: 'Mallory' }],
  ['/practice/keep', { routine: 'chest=seated' }],
  ['/practice/diary', { day: '2026-11-24', felt: 'same' }],
  ['/practice/diary/remove', { entry: 'practice.done/1' }],
  ['/reading', { theme: 'dark' }],
  ['/device/sync', { events: JSON.stringify([{ type: 'lesson.started', id: 'lesson.started/x/0', at: 1, lesson, run: 0 }]) }],
  ['/start-over/confirm', { id: randomUUID(), sure: '1' }],
  ['/erase/confirm', { sure: '1' }],
]

test('A post from another site is refused at every address and changes nothing', async ({ shortcut, learner }) => {
  const attempt = await shortcut.start(first)
  const asked = await shortcut.asked(attempt)
  for (const [path, fields] of writes(attempt)) {
    const response = await shortcut.post(path, fields, evil)
    expect(response.status(), path).toBe(403)
    expect(await response.text()).toContain('This did not come from the course')
  }
  expect(await shortcut.asked(attempt)).toMatchObject({ place: asked?.place, hash: asked?.hash, round: asked?.round })
  await learner.open('/')
  await expect(learner.link('Go on with your quiz: question 1 of 8')).toBeVisible()
})

for (const [what, headers] of Object.entries<Record<string, string>>({
  'that does not say where it comes from': {},
  'from an origin that hides itself': { origin: 'null' },
  'from another port of this machine': { origin: 'http://localhost:1' },
  'whose origin only begins like ours': { origin: 'http://localhost.evil.example' },
})) {
  test(`A post ${what} is refused`, async ({ shortcut }) => {
    for (const [path, fields] of writes(randomUUID())) expect((await shortcut.post(path, fields, headers)).status(), path).toBe(403)
  })
}

test('Another learner’s attempt is not there for anybody else', async ({ shortcut, newBrowser, allow, axe }) => {
  allow(/status of 404/)
  const attempt = await shortcut.start(first)
  const mallory = await newBrowser()
  await mallory.shortcut.start(first)
  for (const path of [`/attempts/${attempt}`, `/attempts/${attempt}/1`, `/attempts/${attempt}/result`]) {
    expect((await mallory.page.goto(path))?.status(), path).toBe(404)
    await expect(mallory.page.getByRole('heading', { level: 1 })).toHaveText('This quiz is not here')
  }
  await axe.expectNoViolations(mallory.page)

  const asked = await shortcut.asked(attempt)
  if (!asked) throw new Error('There is no question')
  await mallory.shortcut.answer(asked, 'wrong')
  await mallory.shortcut.goOn(asked)
  expect(await shortcut.asked(attempt)).toMatchObject({ place: 1, round: '0' })
})

test('An attempt that nobody made is not there, and the page leads back to the course', async ({ learner, allow }) => {
  allow(/status of 404/)
  for (const id of [randomUUID(), 'x', '..%2F..%2Fetc%2Fpasswd', '%00']) {
    const response = await learner.open(`/attempts/${id}`)
    expect(response?.status(), id).toBe(404)
  }
  await learner.open(`/attempts/${randomUUID()}/3`)
  await expect(learner.heading).toHaveText('This quiz is not here')
  await learner.go(learner.link('Go to the course page'))
  await expect(learner.heading).toHaveText(course.title)
})

test('A form that is too long, or no form at all, is refused', async ({ shortcut }) => {
  const attempt = await shortcut.start(first)
  for (const [path] of writes(attempt)) {
    // What a device did in a year without a connection is longer than any form.
    const most = path === '/device/sync' ? 1_000_000 : 16_384
    expect((await shortcut.post(path, { text: 'x'.repeat(most) })).status(), path).toBe(413)
    const json = await shortcut.request.post(path, { data: { quiz: first }, headers: { origin: shortcut.origin }, maxRedirects: 0 })
    expect(json.status(), path).toBe(415)
  }
  expect(await shortcut.asked(attempt)).toMatchObject({ place: 1 })
})

test('Made-up values in a form are told, or lead back, and never break the course', async ({ shortcut }) => {
  const attempt = await shortcut.start(first)
  const asked = await shortcut.asked(attempt)
  const { item, hash = '', round = '0' } = asked ?? {}
  const madeUp: Record<string, string>[] = [
    { item: item?.id ?? '', hash, round, choice: 'no-such-option', text: '__proto__', 'match.__proto__': 'x', 'place.constructor': '1' },
    { item: item?.id ?? '', hash: 'another', round, choice: 'x' },
    { item: item?.id ?? '', hash, round: 'NaN', choice: 'x' },
    { item: '__proto__', hash, round },
    { item: 'constructor', hash, round: '-1' },
  ]
  for (const fields of madeUp) {
    const response = await shortcut.post(`/attempts/${attempt}/answers`, fields)
    expect(response.status(), JSON.stringify(fields)).toBe(303)
    expect((await shortcut.request.get(response.headers().location ?? '')).status()).toBe(200)
  }
  for (const [path, fields] of [
    ['/attempts', { quiz: '__proto__', attempt: randomUUID() }],
    ['/attempts', { quiz: first, attempt: 'not-an-id' }],
    ['/lessons/constructor/start', {}],
    [`/lessons/${lesson}/parts`, { part: '99' }],
    [`/lessons/${lesson}/parts`, { part: 'x' }],
    ['/start-over/confirm', { lesson: 'toString', id: randomUUID(), sure: '1' }],
  ] as const) {
    expect((await shortcut.post(path, fields)).status(), path).toBe(303)
  }
  expect(await shortcut.asked(attempt)).toMatchObject({ place: 1, round: '0' })
})

test('What a learner types is shown as text and never runs', async ({ learner, shortcut }) => {
  const { attempt, item, url } = await shortcut.standBefore(({ type }) => type === 'fill-in-the-blank')
  const script = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
  await learner.open(`${url}?problem=1&text=${encodeURIComponent(script)}&listed=nothing`)
  await expect(learner.page.getByRole('textbox', { name: 'Your answer', exact: true })).toHaveValue(script)
  await learner.open(`/attempts/${attempt}`)
  await learner.fill(item, new URLSearchParams({ text: script }))
  await learner.check()
  await expect(learner.page.getByRole('main')).toContainText(script)
})

test('Every kind of response carries the strict headers', async ({ shortcut }) => {
  const attempt = await shortcut.start(first)
  const get = (path: string) => shortcut.request.get(path, { maxRedirects: 0 })
  const responses = {
    'course page': await get('/'),
    lesson: await get(`/lessons/${lesson}`),
    'locked lesson': await get(`/lessons/${course.lessons[1]}`),
    'question': await get(`/attempts/${attempt}/1`),
    'redirect to the question': await get(`/attempts/${attempt}`),
    'not found': await get('/nowhere'),
    'attempt not found': await get(`/attempts/${randomUUID()}`),
    'health check': await get('/healthz'),
    'stylesheet': await get(/href="(\/assets\/style[^"]*)"/.exec(await (await get('/')).text())?.[1] ?? ''),
    'missing file': await get('/assets/none.css'),
    'redirect after a post': await shortcut.post(`/lessons/${lesson}/start`, {}),
    refused: await shortcut.post('/erase/confirm', {}, evil),
    'too long': await shortcut.post('/erase/confirm', { text: 'x'.repeat(20_000) }),
    'get of a post address': await get('/erase/confirm'),
    'address that can’t be read': await get('/%E0%A4%A'),
    'method that nobody knows': await shortcut.request.fetch('/', { method: 'PROPFIND' }),
    'not modified': await shortcut.request.get(`/lessons/${lesson}`, { headers: { 'if-none-match': (await get(`/lessons/${lesson}`)).headers().etag ?? '' } }),
    'options': await shortcut.request.fetch('/', { method: 'OPTIONS' }),
  }
  for (const [what, response] of Object.entries(responses)) {
    const policy = response.headers()['content-security-policy'] ?? ''
    expect(policy, what).toContain("default-src 'none'")
    expect(policy, what).toContain("frame-ancestors 'none'")
    expect(policy, what).not.toMatch(/unsafe-(inline|eval|hashes)|\*|https?:/)
    expect(policy, what).toContain("require-trusted-types-for 'script'")
    expect(response.headers(), what).toMatchObject({
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=(), '),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    expect(response.headers()['x-powered-by'], what).toBeUndefined()
  }
})

test('Looking around sets no cookie and keeps nothing', async ({ learner, context }) => {
  for (const path of ['/', `/lessons/${lesson}`, `/lessons/${lesson}/quiz`, '/final-check', '/completion', '/get-help', '/about', '/your-data', '/start-over', '/erase']) {
    await learner.open(path)
  }
  expect(await context.cookies()).toEqual([])
  expect(await learner.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test('The one cookie is out of reach of scripts and of other sites', async ({ learner, context, shortcut }) => {
  await learner.open('/')
  await learner.go(learner.button(/^Start lesson 1/))
  const cookies = await context.cookies()
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatchObject({ name: 'twinge_learner', httpOnly: true, sameSite: 'Lax', path: '/', secure: false })
  expect(await learner.page.evaluate(() => document.cookie)).toBe('')
  await context.clearCookies()
  const behindTls = await shortcut.post(`/lessons/${lesson}/start`, {}, { origin: 'https://course.example', 'x-forwarded-host': 'course.example', 'x-forwarded-proto': 'https' })
  expect(behindTls.headers()['set-cookie']).toMatch(/; Secure/i)
})

test('A cookie that was tampered with makes a stranger of its bearer', async ({ shortcut, newBrowser, context }) => {
  const attempt = await shortcut.start(first)
  const [cookie] = await context.cookies()
  if (!cookie) throw new Error('There is no cookie')
  const [id, signature = ''] = cookie.value.split('.')
  const { context: other, shortcut: mallory } = await newBrowser()
  for (const value of [`${id}.${signature.slice(0, -2)}xx`, `${id}`, `${id}.`, 'x', `${randomUUID()}.${signature}`]) {
    await other.addCookies([{ ...cookie, value }])
    expect((await mallory.request.get(`/attempts/${attempt}`)).status(), value).toBe(404)
  }
})

test('What a device says that it earned, the server works out by itself', async ({ shortcut, records }) => {
  const asked = await shortcut.standBefore(({ type }) => type === 'single-choice', first)
  const { version } = records.course
  const { attempt, item, hash } = asked
  const wrong = fieldsFor(item, 'wrong').getAll('choice')
  const forged = [
    { type: 'item.answered', id: `${attempt}/answered/${item.id}/0`, at: 1, attempt, item: item.id, round: 0, hash, response: { kind: 'choice', chosen: wrong }, outcome: { scaled: 1, correct: true, parts: [] } },
    { type: 'quiz.passed', id: `${attempt}/passed`, at: 1, attempt, quiz: first, score: { raw: 8, max: 8, scaled: 1 }, opens: [lesson], version },
    { type: 'course.completed', id: 'course.completed', at: 1, version },
    { type: 'no.such', id: 'x', at: 1 },
    null,
  ]
  const answer = await shortcut.post('/device/sync', { have: '0', events: JSON.stringify(forged) })
  const { events, refused } = (await answer.json()) as SyncAnswer
  expect(refused).toEqual([`${attempt}/passed`, 'course.completed', 'x'])
  expect(events.map(({ type }) => type).filter((type) => /passed|completed/.test(type))).toEqual([])
  expect(events.filter(({ type }) => type === 'item.answered').at(-1)?.outcome).toMatchObject({ correct: false, scaled: 0 })
  for (const nonsense of ['', '{', '"x"', '[[[]]]', JSON.stringify({ length: 5 })]) expect((await shortcut.post('/device/sync', { have: '-1', events: nonsense })).status()).toBe(200)
})
