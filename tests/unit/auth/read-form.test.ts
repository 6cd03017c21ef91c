import { expect, test } from 'vitest'
import { readForm } from '#lib/auth/read-form.ts'

const urlEncoded = 'application/x-www-form-urlencoded'

function aPost(body: BodyInit | null, headers: Record<string, string> = {}) {
  return new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': urlEncoded, ...headers }, duplex: 'half' } as RequestInit)
}

/** Gives `chunks` pieces of `size` bytes and counts how many were asked for. */
function aStream(chunks: number, size: number) {
  const seen = { pulled: 0, cancelled: false }
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (seen.pulled++ === chunks) controller.close()
      else controller.enqueue(new Uint8Array(size).fill(97))
    },
    cancel() {
      seen.cancelled = true
    },
  })
  return { stream, seen }
}

test('Fields come back, with repeats and other alphabets', async () => {
  const form = await readForm(aPost('chosen=rest&chosen=heat&note=%C3%A9t%C3%A9+%26+2'))
  expect(String(form)).toBe(String(new URLSearchParams([['chosen', 'rest'], ['chosen', 'heat'], ['note', 'été & 2']])))
})

test('A form without fields is empty', async () => {
  expect(String(await readForm(aPost('')))).toBe('')
  expect(String(await readForm(aPost(null)))).toBe('')
})

test('Upper case and a charset in the type make no difference', async () => {
  const form = await readForm(aPost('a=1', { 'content-type': 'Application/X-WWW-Form-Urlencoded; charset=UTF-8' }))
  expect(String(form)).toBe('a=1')
})

test.each(['multipart/form-data; boundary=x', 'application/json', 'text/plain', `text/plain; ${urlEncoded}`, `${urlEncoded}2`, ''])('The type %j is refused', async (type) => {
  expect(await readForm(aPost('a=1', { 'content-type': type }))).toBe('wrong-type')
})

test('A form at the limit is read, and one byte more is too large', async () => {
  expect(String(await readForm(aPost('a=345678'), 8))).toBe('a=345678')
  expect(await readForm(aPost('a=3456789'), 8)).toBe('too-large')
})

test('Letters of several bytes count as their bytes', async () => {
  expect(await readForm(aPost('a=éé'), 5)).toBe('too-large')
})

test('A letter that is cut between two chunks stays whole', async () => {
  const [first, second] = [new Uint8Array([97, 61, 0xc3]), new Uint8Array([0xa9])]
  const inTwo = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(first)
      controller.enqueue(second)
      controller.close()
    },
  })
  expect(String(await readForm(aPost(inTwo)))).toBe('a=%C3%A9')
})

test('A length that says too much is refused unread', async () => {
  const { stream, seen } = aStream(100, 1_000)
  const request = aPost(stream, { 'content-length': '99999' })
  expect(await readForm(request)).toBe('too-large')
  expect(seen.pulled).toBeLessThanOrEqual(1)
})

test('A body that lies about its length is read no further than the limit', async () => {
  const { stream, seen } = aStream(1_000, 1_000)
  expect(await readForm(aPost(stream, { 'content-length': '3' }), 5_000)).toBe('too-large')
  expect(seen.pulled).toBeLessThan(10)
  expect(seen.cancelled).toBe(true)
})

test('A body that breaks off is told from one that ended', async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(new Error('aborted'))
    },
  })
  expect(await readForm(aPost(broken))).toBe('cut-off')
})
