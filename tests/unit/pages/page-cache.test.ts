import { readFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createPageCache } from '#lib/pages/page-cache.ts'
import { negotiate } from '#lib/pages/content-encoding.ts'
import { bodyOf, isKnown, toRenderedPage } from '#lib/pages/rendered-page.ts'

const html = readFileSync('lessons/prevention.mdx', 'utf8')
const aPage = (text = html) => toRenderedPage(text, 'private, no-cache')

test('A page is found again for the same address and the same state of the same learner only', () => {
  const cache = createPageCache()
  const page = aPage()
  cache.keep({ path: '/', learner: 'ada', events: 3, isArrival: false }, page)
  expect(cache.find({ path: '/', learner: 'ada', events: 3, isArrival: false })).toBe(page)
  for (const other of [{ path: '/', learner: 'ada', events: 4, isArrival: false }, { path: '/', learner: 'eve', events: 3, isArrival: false }, { path: '/', learner: null, events: 3, isArrival: false }, { path: '/about', learner: 'ada', events: 3, isArrival: false }, { path: '/', learner: 'ada', events: 3, isArrival: true }]) {
    expect(cache.find(other)).toBeUndefined()
  }
})

test('No address can be made up that reads as another learner’s place', () => {
  const cache = createPageCache()
  cache.keep({ path: '/x', learner: 'ada', events: 3, isArrival: false }, aPage())
  expect(cache.find({ path: 'false /x', learner: 'ada', events: 3, isArrival: false })).toBeUndefined()
  expect(cache.find({ path: '3 false /x', learner: null, events: 0, isArrival: false })).toBeUndefined()
})

test('The same page is kept once for all learners, so its bytes are compressed once', () => {
  const cache = createPageCache()
  cache.keep({ path: '/about', learner: 'ada', events: 1, isArrival: false }, aPage())
  cache.keep({ path: '/about', learner: 'eve', events: 9, isArrival: false }, aPage())
  expect(cache.find({ path: '/about', learner: 'eve', events: 9, isArrival: false })).toBe(cache.find({ path: '/about', learner: 'ada', events: 1, isArrival: false }))
})

test('What does not fit any more gives way, the oldest first', () => {
  const cache = createPageCache({ maxBytes: 5 * html.length })
  for (const [events, word] of ['one', 'two', 'three'].entries()) cache.keep({ path: '/', learner: null, events, isArrival: false }, aPage(html + word))
  expect([0, 1, 2].map((events) => cache.find({ path: '/', learner: null, events, isArrival: false }) !== undefined)).toEqual([false, true, true])
})

test('A page goes out compressed, the first time and after, and reads the same', async () => {
  const page = aPage()
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes }
  for (const encoding of ['br', 'gzip', 'identity'] as const) {
    const first = await bodyOf(page, encoding)
    await expect.poll(async () => (await bodyOf(page, encoding)) === first).toBe(encoding === 'identity')
    const later = await bodyOf(page, encoding)
    if (encoding === 'br') expect(later.length).toBeLessThan(0.95 * first.length)
    expect([first, later].map((bytes) => unpack[encoding](bytes).toString())).toEqual([html, html])
  }
})

test('A browser that has the page is known by any of the tags it names', () => {
  const page = aPage()
  expect(isKnown(page, page.etag)).toBe(true)
  expect(isKnown(page, `"x", ${page.etag}`)).toBe(true)
  for (const other of [undefined, null, '', '"x"', aPage(`${html}!`).etag]) expect(isKnown(page, other)).toBe(false)
})

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['*', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['deflate', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('To “%s” goes %s', (accepts, encoding) => {
  expect(negotiate(accepts)).toBe(encoding)
})
