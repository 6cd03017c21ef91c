import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { freePort, startServer } from '#tests/support/crash/course-server.ts'
import { HttpLearner } from '#tests/support/crash/http-learner.ts'
import { textOf } from '#tests/support/crash/page-form.ts'
import { temporaryFolder } from '#tests/support/store.ts'

const start = '/lessons/spasms-and-cramps/start'

test('Who asks for more than a school would is told to wait, and nobody else notices', { timeout: 120_000 }, async () => {
  await using course = await limitedCourse()
  const [from, cookie] = ['198.51.100.1', await course.learner()]
  const responses: Response[] = []
  // Posts and pages in turns, until both were refused: what comes back meanwhile depends on the machine.
  const isRefused = (kind: 0 | 1) => responses.some(({ status }, index) => index % 2 === kind && status === 429)
  while (!isRefused(0) || !isRefused(1)) {
    const asked = Array.from({ length: 100 }, (_, number) => course.ask(number % 2 ? start : `/about?number=${number}`, { from, cookie, ...(number % 2 && { fields: {} }) }))
    responses.push(...(await Promise.all(asked)))
  }
  expect(responses.findIndex(({ status }) => status === 429)).toBeGreaterThanOrEqual(500)
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200, 303, 429]))

  const refused = responses.filter(({ status }) => status === 429)
  for (const { headers } of refused) {
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
  }
  expect(textOf((await refused[0]?.text()) ?? '')).toContain('Wait a minute, then try again. If you sent an answer, it was not counted: go back, it is still in the page.')

  // What is kept costs nothing, and is what a worried reader asks for.
  expect((await course.ask('/get-help', { from: '198.51.100.2' })).status).toBe(200)
  expect((await course.ask('/get-help', { from })).status).toBe(200)
  // With a query it is not kept, and would be made anew each time; past the limit the query is left out.
  const asked = await Promise.all(Array.from({ length: 300 }, () => course.ask('/get-help?show=all', { from, cookie, site: 'none' })))
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]))
  // Next names what its own pages vary by.
  const kept = asked.filter(({ headers }) => !/rsc/i.test(headers.get('vary') ?? ''))
  expect(kept.length).toBeGreaterThan(100)
  // Everybody's: not an arrival's with the stylesheet in it, nor one with a way back.
  const pages = new Set(await Promise.all(kept.map((response) => response.text())))
  expect(pages.size).toBe(1)
  expect([...pages][0]).toContain('Numbness between the legs')
  expect([...pages][0]).not.toContain('<style')
  expect((await course.ask('/about?number=1', { from: '198.51.100.2' })).status).toBe(200)
})

test('New learners without end are not made; who is there already goes on', { timeout: 120_000 }, async () => {
  await using course = await limitedCourse()
  const learner = await course.learner()
  const statuses: number[] = []
  while (statuses.length < 550) statuses.push(...(await Promise.all(Array.from({ length: 10 }, async () => (await course.ask(start, { from: '198.51.100.1', fields: {} })).status))))
  expect(statuses.slice(0, 500).every((status) => status === 303)).toBe(true)
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
  const made = statuses.filter((status) => status === 303).length
  expect(course.read('select count(*) as count from learners')).toEqual([{ count: made + 1 }])
  expect((await course.ask(start, { from: '198.51.100.1', fields: {}, cookie: learner })).status).toBe(303)
})

test('A class of 40 behind one address, all at once, is never told to wait', { timeout: 120_000 }, async () => {
  await using course = await limitedCourse()
  const statuses = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const from = '198.51.100.1'
      const { headers } = await course.ask(start, { from, fields: {} })
      const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const visits = ['/', '/lessons/spasms-and-cramps', '/lessons/spasms-and-cramps/quiz', '/reading?from=/', '/practice', '/glossary'].map((path) => course.ask(path, { from, cookie }))
      const writes = ['1', '2', '3', '4'].map((part) => course.ask('/lessons/spasms-and-cramps/parts', { from, cookie, fields: { part } }))
      return (await Promise.all([...visits, ...writes])).map(({ status }) => status)
    }),
  )
  expect(statuses.flat()).not.toContain(429)
})

test('A learner’s log has an end: what is past it is refused in words, and erasing begins anew', { timeout: 120_000 }, async () => {
  await using course = await limitedCourse()
  const cookie = await course.learner()
  course.fill(cookie, { events: 10_000, bytes: 3 })
  const refused = await course.ask('/completion/name', { from: '198.51.100.1', cookie, fields: { name: 'Ada' } })
  expect(refused.status).toBe(413)
  expect(textOf(await refused.text())).toContain('This was not saved. What was saved before is still there.')
  expect(course.read('select count(*) as count from events')).toEqual([{ count: 10_000 }])
  expect((await course.ask('/', { from: '198.51.100.1', cookie })).status).toBe(200)
  expect((await course.ask('/erase/confirm', { from: '198.51.100.1', cookie, fields: { sure: '1' } })).status).toBe(303)
  expect(course.read('select count(*) as count from events')).toEqual([{ count: 0 }])
})

test('A log that holds little more than one long thing has an end too', { timeout: 120_000 }, async () => {
  await using course = await limitedCourse()
  const cookie = await course.learner()
  course.fill(cookie, { events: 2, bytes: 4_000_000 })
  const refused = await course.ask('/completion/name', { from: '198.51.100.1', cookie, fields: { name: 'Ada' } })
  expect(refused.status).toBe(413)
  expect(textOf(await refused.text())).toContain('This was not saved. What was saved before is still there.')
  expect((await course.ask('/', { from: '198.51.100.1', cookie })).status).toBe(200)
})

type Asked = { from: string; cookie?: string; /** Sec-Fetch-Site. */ site?: string; fields?: Record<string, string> }

/** A course behind a proxy, so that visitors can come from anywhere. */
async function limitedCourse() {
  const folder = await temporaryFolder()
  const file = folder.file('twinge.sqlite')
  const server = await startServer({ port: await freePort(), database: file, settings: { TWINGE_PROXIES: '1' } })
  await server.ready()
  const open = () => new DatabaseSync(file)
  return {
    ask: (address: string, { from, cookie = '', site, fields }: Asked) =>
      fetch(server.origin + address, { redirect: 'manual', headers: { 'x-forwarded-for': from, origin: server.origin, cookie, ...(site && { 'sec-fetch-site': site }) }, ...(fields && { method: 'POST', body: new URLSearchParams(fields) }) }),
    /** Someone who is learning. Gives their cookie. */
    async learner() {
      const learner = new HttpLearner(server)
      await learner.post(start, new URLSearchParams())
      return learner.cookie
    },
    read(query: string) {
      using database = open()
      return database.prepare(query).all().map((row) => ({ ...row }))
    },
    /** Fills a learner's log up to so many events, each with a name of so many bytes. */
    fill(cookie: string, { events, bytes }: { events: number; bytes: number }) {
      using database = open()
      const insert = database.prepare(`
        with recursive numbers (number) as (select 1 union all select number + 1 from numbers where number < ?)
        insert into events (learner, id, at, type, body) select ?, 'named/' || number, number, 'learner.named', ? from numbers where number > (select count(*) from events)`)
      insert.run(events, cookie.split('=')[1]?.split('.')[0] ?? '', JSON.stringify({ name: 'A'.repeat(bytes) }))
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}
