import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeviceStore, type DeviceStore } from '#lib/device/device-store.ts'
import type { StoredEvent } from '#lib/store/store.ts'
import { anEvent, events } from '#tests/support/store.ts'

let store: DeviceStore

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  store = await openDeviceStore()
})

afterEach(() => store.close())

const idsOf = (log: readonly { id: string }[] | null) => log?.map(({ id }) => id)

/** What the server says. */
const said = (log: readonly StoredEvent[], { learner = null, refused = [] }: { learner?: string | null; refused?: string[] } = {}) => store.merge({ learner, events: log, refused })

test('What happened here waits for the server in the order in which it happened', async () => {
  await store.append('me', [anEvent({ id: 'z', at: 9 }), anEvent({ id: 'done', type: 'course.completed' })])
  await store.append('me', [anEvent({ id: 'a', at: 1 })])
  expect(idsOf(await store.unsent())).toEqual(['z', 'done', 'a'])
  expect(await store.countSent()).toBe(0)
})

test('What the server can’t take is not sent again, and stays; but not what was earned, which it works out by itself', async () => {
  await store.append('me', [...events('a', 'b'), anEvent({ id: 'q/passed', type: 'quiz.passed' }), anEvent({ id: 'done', type: 'course.completed' })])
  await said(events('a'), { refused: ['b', 'q/passed', 'done', 'unknown'] })
  expect([await store.countUnsent(), idsOf(await store.read('me'))]).toEqual([{ unsent: 0, refused: 1 }, ['a', 'b']])
})

test('What the server has does not wait, and is there once', async () => {
  await store.append('me', events('here'))
  await said(events('here', 'elsewhere'))
  await said(events('here', 'elsewhere'))
  expect(await store.unsent()).toEqual([])
  expect([await store.countSent(), idsOf(await store.read('me'))]).toEqual([2, ['here', 'elsewhere']])
})

test('Where both have an event, the server’s counts', async () => {
  await store.append('me', [anEvent({ id: 'a', answer: 'here' }), anEvent({ id: 'b' })])
  await said([anEvent({ id: 'a', answer: 'elsewhere' })])
  expect(await store.read('me')).toEqual([anEvent({ id: 'a', answer: 'elsewhere' }), anEvent({ id: 'b' })])
  expect(idsOf(await store.unsent())).toEqual(['b'])
})

test('It keeps as whom the server knows this device, and how far its log was taken', async () => {
  expect(await store.facts()).toEqual({})
  await said(events('a', 'b'), { learner: 'ada' })
  await said([])
  await store.close()
  store = await openDeviceStore()
  expect(await store.facts()).toEqual({ learner: 'ada', last: 'b' })
})

test('For a server that lost everything all waits again, as of nobody', async () => {
  await store.append('me', events('a'))
  await said(events('a', 'b'), { learner: 'ada', refused: ['c'] })
  await store.takeServerForNew()
  expect([idsOf(await store.unsent()), await store.countSent(), await store.facts()]).toEqual([['a', 'b'], 0, {}])
  expect(idsOf(await store.read('me'))).toEqual(['a', 'b'])
})

test('Erasing leaves neither events nor whose they were', async () => {
  await store.append('me', events('a'))
  await said(events('b'), { learner: 'ada' })
  await store.erase('me')
  expect([await store.read('me'), await store.unsent(), await store.facts()]).toEqual([[], [], {}])
})
