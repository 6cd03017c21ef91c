import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { course } from '#tests/support/e2e/content.ts'
import { expect, test } from '#tests/support/e2e/test.ts'
import type { Shortcut } from '#tests/support/e2e/shortcut.ts'

const lesson = `/lessons/${course.lessons[0]}`

test('A lesson that has not changed costs nothing: the browser asks, and gets an empty answer', async ({ shortcut }) => {
  const first = await shortcut.request.get(lesson)
  const { etag = '' } = first.headers()
  expect(first.headers()['cache-control']).toBe('private, no-cache')
  for (const known of [etag, `"another", ${etag}`]) {
    const again = await shortcut.request.get(lesson, { headers: { 'if-none-match': known } })
    expect(again.status()).toBe(304)
    expect((await again.body()).length).toBe(0)
    expect(again.headers().etag).toBe(etag)
  }
  expect((await shortcut.request.get(lesson, { headers: { 'if-none-match': '"another"' } })).status()).toBe(200)
})

test('What a learner does changes the tag of the lesson that shows it, and nobody else’s', async ({ shortcut, newBrowser }) => {
  const tagOf = async ({ request }: Shortcut) => (await request.get(lesson)).headers().etag
  const { shortcut: other } = await newBrowser()
  const before = await tagOf(shortcut)
  await shortcut.post(`${lesson}/parts`, { part: '1' })
  expect(await tagOf(shortcut)).not.toBe(before)
  expect(await tagOf(shortcut)).not.toBe(before)
  expect(await tagOf(other)).toBe(before)
})

test('A page is not kept for going back when it tells how far the learner is', async ({ shortcut }) => {
  for (const path of ['/', `${lesson}/quiz`, '/your-data', `/lessons/${course.lessons[1]}`, `/attempts/${await shortcut.start(String(course.lessons[0]))}/1`]) {
    expect((await shortcut.request.get(path)).headers()['cache-control'], path).toBe('private, no-store')
  }
})

for (const [takes, encoding] of [['gzip, deflate, br, zstd', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip', 'gzip'], ['identity', undefined], ['', undefined]] as const) {
  test(`A browser that takes “${takes}” gets text ${encoding ? `in ${encoding}` : 'as it is'}, made for it or made before, and it is the same text`, async ({ shortcut }) => {
    const get = (path: string) => shortcut.request.get(path, { headers: { 'accept-encoding': takes } })
    const pages = [await get(`${lesson}?made=for-this`), await get(lesson), await get(lesson), await get(lesson)]
    const html = await (await shortcut.request.get(lesson)).text()
    for (const page of pages) {
      expect(page.headers()['content-encoding']).toBe(encoding)
      expect(page.headers().vary).toMatch(/accept-encoding/i)
      expect(await page.text()).toBe(html)
    }
  })
}

test('Who arrives gets the stylesheet within the page, allowed by its hash; who comes from another page of ours, by its name', async ({ page, shortcut }) => {
  const get = (site?: string) => shortcut.request.get(lesson, { headers: site ? { 'sec-fetch-site': site } : {} })
  for (const site of ['none', 'cross-site', 'same-site']) {
    const arriving = await get(site)
    const html = await arriving.text()
    expect([html.includes('<style>'), html.includes('rel="prefetch" href="/assets/style-'), html.includes('rel="stylesheet"')], site).toEqual([true, true, false])
    expect(arriving.headers()['content-security-policy']).toMatch(/style-src 'self' 'sha256-[^']+'/)
    expect(arriving.headers().vary).toContain('sec-fetch-site')
  }
  for (const site of ['same-origin', undefined]) expect((await (await get(site)).text()).includes('<style'), site).toBe(false)

  await page.goto(lesson)
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.getByRole('link', { name: 'About this course' }).click()
  await expect(page.locator('link[rel=stylesheet]')).toHaveCount(1)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(paper)
  expect(paper).not.toBe('rgba(0, 0, 0, 0)')
})

test('A file with its content in its name is kept for good', async ({ shortcut }) => {
  const html = await (await shortcut.request.get(lesson)).text()
  const style = await shortcut.request.get(styleIn(html), { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  expect(style.headers()['content-encoding']).toBe('br')
  expect(style.headers()['cache-control']).toMatch(/max-age=31536000.*immutable/)
  const font = /\/assets\/[^)"']+\.woff2/.exec(await style.text())?.[0] ?? ''
  expect((await shortcut.request.get(font)).headers()['cache-control']).toMatch(/immutable/)
})

test('Of Next’s own client and pages nothing is there', async ({ shortcut }) => {
  for (const path of ['/_next/static/nothing.js', '/_next/image?url=x', '/_not-found']) {
    const response = await shortcut.request.get(path)
    expect(response.status(), path).toBe(404)
    expect(await response.text(), path).toContain('<h1>This page is not here</h1>')
  }
})

test('Methods that the course has no use for are refused, and an upgrade is answered as if not asked for', async ({ shortcut }) => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const response = await shortcut.request.fetch(lesson, { method })
    expect(response.status(), method).toBe(405)
    expect(response.headers().allow).toBe('GET, HEAD, POST')
  }
  const upgrade = await shortcut.request.get(lesson, { headers: { connection: 'upgrade', upgrade: 'websocket' } })
  expect(upgrade.status()).toBe(200)
})

test('Behind TLS the browser is told to stay with it, and only there', async ({ shortcut }) => {
  const { 'strict-transport-security': plain } = (await shortcut.request.get('/')).headers()
  expect(plain).toBeUndefined()
  for (const path of ['/', '/nowhere', '/healthz', '/assets/none.css']) {
    const behind = await shortcut.request.get(path, { headers: { 'x-forwarded-proto': 'https' } })
    expect(behind.headers()['strict-transport-security'], path).toBe('max-age=63072000')
  }
})

test('Even what is no request at all is refused with the policy', async ({ baseURL }) => {
  const { hostname, port } = new URL(String(baseURL))
  const close = 'connection: close\r\n\r\n'
  for (const [said, status] of [['NONSENSE\r\n\r\n', 400], [`GET / HTTP/1.1\r\n${close}`, 400], [`GET / HTTP/1.1\r\nhost: x\r\nexpect: tea\r\n${close}`, 417], [`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431]] as const) {
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    socket.write(said)
    const answer = await text(socket)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toContain("content-security-policy: default-src 'none';")
    expect(answer).toContain('x-content-type-options: nosniff')
  }
})

function styleIn(html: string): string {
  return /\/assets\/style[^"]+/.exec(html)?.[0] ?? ''
}
