import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqliteStore } from '#lib/store/sqlite-store.ts'
import type { Store } from '#lib/store/store.ts'
import { isFull } from '#tests/support/full.ts'
import { anEvent, temporaryFolder } from '#tests/support/store.ts'

/** Of the write-ahead log: its own header, and that of each page in it (https://www.sqlite.org/fileformat2.html#walformat). */
const [logHeader, frame] = [32, 24 + 4096]

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let store: Store
let database: string
/** The log with the last transaction, and where that begins. */
let log: Buffer
let from: number

const acknowledged = Array.from({ length: 40 }, (_, place) => `answer-${place}`)
const last = ['last-1', 'last-2', 'last-3']

beforeAll(async () => {
  folder = await temporaryFolder()
  database = folder.file('twinge.sqlite')
  store = await openSqliteStore(database)
  await store.enroll('ada', 1)
  for (const id of acknowledged) await store.append('ada', [anEvent({ id, text: 'x'.repeat(300) })])
  from = statSync(`${database}-wal`).size
  const [first = '', ...rest] = last
  await store.append('ada', [anEvent({ id: first, text: 'x'.repeat(3_000) }), ...rest.map((id) => anEvent({ id, text: 'x'.repeat(3_000) }))])
  log = readFileSync(`${database}-wal`)
})

afterAll(async () => {
  await store.close()
  await folder[Symbol.asyncDispose]()
})

test('The last transaction stands at the end of the log, in more than one page', () => {
  expect((from - logHeader) % frame).toBe(0)
  expect((log.length - from) / frame).toBeGreaterThan(2)
})

test(`A log that is cut off at ${isFull ? 'any byte' : 'a byte'} of the last transaction has all that was acknowledged before, and that one whole or not at all`, { timeout: 1_800_000 }, async () => {
  const bytes = Array.from({ length: log.length - from + 1 }, (_, byte) => from + byte)
  // Around the ends of pages and of their headers, and now and then between.
  const isTried = (length: number) => isFull || [0, 1, 23, 24, 25, frame - 1].includes((length - logHeader) % frame) || length % 97 === 0
  for (const length of bytes.filter(isTried)) {
    expect(await openAfter(log.subarray(0, length)), `cut at ${length}`).toEqual(whole(length === log.length ? [...acknowledged, ...last] : acknowledged))
  }
})

test('A log whose last transaction has a wrong byte, or is all zeros, has all that was acknowledged before', { timeout: 600_000 }, async () => {
  for (let place = from; place < log.length; place += isFull ? 7 : 211) {
    const damaged = Buffer.from(log)
    damaged[place] = (damaged[place] ?? 0) ^ 0xff
    expect(await openAfter(damaged), `wrong at ${place}`).toEqual(whole(acknowledged))
  }
  // As some file systems leave what was grown and not written.
  expect(await openAfter(Buffer.concat([log.subarray(0, from), Buffer.alloc(log.length - from)])), 'zeros').toEqual(whole(acknowledged))
})

const whole = (ids: readonly string[]) => ({ ids, goesOn: 'appended', integrity: [{ integrity_check: 'ok' }] })

/** What is there when the course starts again on the database as it was when the power went. */
async function openAfter(left: Uint8Array) {
  const path = folder.file('after.sqlite')
  for (const side of ['-wal', '-shm', '']) rmSync(path + side, { force: true })
  copyFileSync(database, path)
  writeFileSync(`${path}-wal`, left)
  const reopened = await openSqliteStore(path)
  const ids = (await reopened.read('ada'))?.map(({ id }) => id)
  const goesOn = await reopened.append('ada', [anEvent({ id: 'after' })])
  await reopened.close()
  using raw = new DatabaseSync(path)
  return { ids, goesOn, integrity: raw.prepare('pragma integrity_check').all() }
}
