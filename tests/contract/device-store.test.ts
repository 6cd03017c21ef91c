import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeviceStore, type DeviceStore } from '#lib/device/device-store.ts'
import { anEvent, events } from '#tests/support/store.ts'

let store: DeviceStore

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  store = await openDeviceStore()
})

afterEach(() => store.close())

const idsOf = (log: readonly { id: string }[] | null) => log?.map(({ id }) => id)

/** What was earned: the server works it out by itself. */
const earned = [anEvent({ id: 'q/passed', type: 'quiz.passed' }), anEvent({ id: 'done', type: 'course.completed' })]

test('What happened here waits for the server in the order in which it happened, but for what the server works out by itself', async () => {
  await store.append('me', [anEvent({ id: 'z', at: 9 }), ...earned])
  await store.append('me', [anEvent({ id: 'a', at: 1 })])
  expect(idsOf(await store.unsent())).toEqual(['z', 'a'])
  expect(await store.countSent()).toBe(0)
})

test('What the server has does not wait, and is there once', async () => {
  await store.append('me', events('here'))
  await store.merge(events('here', 'elsewhere'))
  await store.merge(events('here', 'elsewhere'))
  expect(await store.unsent()).toEqual([])
  expect([await store.countSent(), idsOf(await store.read('me'))]).toEqual([2, ['here', 'elsewhere']])
})

test('Where both have an event, the server’s counts', async () => {
  await store.append('me', [anEvent({ id: 'a', answer: 'here' }), anEvent({ id: 'b' })])
  await store.merge([anEvent({ id: 'a', answer: 'elsewhere' })])
  expect(await store.read('me')).toEqual([anEvent({ id: 'a', answer: 'elsewhere' }), anEvent({ id: 'b' })])
  expect(idsOf(await store.unsent())).toEqual(['b'])
})

test('It keeps as whom the server knows this device', async () => {
  expect(await store.learner()).toBeNull()
  await store.setLearner('ada')
  await store.close()
  store = await openDeviceStore()
  expect(await store.learner()).toBe('ada')
})

test('For a server that lost everything all waits again, as of nobody', async () => {
  await store.append('me', events('a'))
  await store.merge(events('a', 'b'))
  await store.setLearner('ada')
  await store.takeServerForNew()
  expect([idsOf(await store.unsent()), await store.countSent(), await store.learner()]).toEqual([['a', 'b'], 0, null])
  expect(idsOf(await store.read('me'))).toEqual(['a', 'b'])
})

test('Erasing leaves neither events nor whose they were', async () => {
  await store.append('me', events('a'))
  await store.merge(events('b'))
  await store.setLearner('ada')
  await store.erase('me')
  expect([await store.read('me'), await store.unsent(), await store.learner()]).toEqual([[], [], null])
})
