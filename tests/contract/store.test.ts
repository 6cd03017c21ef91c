import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeviceStore } from '#lib/device/device-store.ts'
import { openSqliteStore } from '#lib/store/sqlite-store.ts'
import type { Store, StoredEvent } from '#lib/store/store.ts'
import { anEvent, events, temporaryFolder } from '#tests/support/store.ts'

/** What an adapter keeps its events in: opened as often as asked, and emptied between tests. */
type Place = { open: () => Promise<Store>; [Symbol.asyncDispose]: () => Promise<void> }
type Adapter = { name: string; makePlace: () => Promise<Place>; unstorable: { fields: Partial<StoredEvent>; why: string } }

const adapters: Adapter[] = [
  {
    name: 'SQLite',
    async makePlace() {
      const folder = await temporaryFolder()
      return { open: () => openSqliteStore(folder.file('data/twinge.sqlite')), [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
    },
    unstorable: { fields: { at: 1.5 }, why: 'cannot store REAL value in INTEGER column events.at' },
  },
  {
    name: 'IndexedDB',
    async makePlace() {
      globalThis.indexedDB = new IDBFactory()
      return { open: openDeviceStore, [Symbol.asyncDispose]: () => Promise.resolve() }
    },
    unstorable: { fields: { act: () => 'functions can’t be copied' }, why: 'could not be cloned' },
  },
]

describe.each(adapters)('$name store', ({ makePlace, unstorable }) => {
  let place: Place
  let store: Store

  beforeEach(async () => {
    place = await makePlace()
    store = await place.open()
    await store.enroll('ada', 1)
  })

  afterEach(async () => {
    await store.close()
    await place[Symbol.asyncDispose]()
  })

  const idsOf = async (from = store) => (await from.read('ada'))?.map(({ id }) => id)

  test('A learner who just enrolled has no events', async () => {
    expect(await store.read('ada')).toEqual([])
  })

  test('Events come back whole, as they were given', async () => {
    const event = anEvent({ at: 1_790_000_000_123, nested: { list: [1, null, 'né\u0000"'], yes: true } })
    await store.append('ada', [event])
    expect(await store.read('ada')).toStrictEqual([event])
  })

  test('Events come back in the order of arrival, whatever their ids and times', async () => {
    await store.append('ada', [anEvent({ id: 'z', at: 9 }), anEvent({ id: 'a', at: 5 })])
    await store.append('ada', [anEvent({ id: 'm', at: 1 })])
    expect(await idsOf()).toEqual(['z', 'a', 'm'])
  })

  test('When the first event is there already, nothing is written', async () => {
    await store.append('ada', [anEvent({ id: 'a', answer: 'first' })])
    expect(await store.append('ada', [anEvent({ id: 'a', answer: 'second' }), anEvent({ id: 'b' })])).toBe('repeated')
    expect(await store.read('ada')).toEqual([anEvent({ id: 'a', answer: 'first' })])
  })

  test('A later event that is there already is skipped, and the others are written', async () => {
    await store.append('ada', events('a'))
    expect(await store.append('ada', events('b', 'a', 'c', 'c'))).toBe('appended')
    expect(await idsOf()).toEqual(['a', 'b', 'c'])
  })

  test('When one event cannot be written, none is', async () => {
    const impossible = anEvent({ id: 'b', ...unstorable.fields })
    await expect(store.append('ada', [anEvent({ id: 'a' }), impossible, anEvent({ id: 'c' })])).rejects.toThrow(unstorable.why)
    expect(await store.read('ada')).toEqual([])
  })

  test('Many events can be appended at once', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `e${index}`)
    await store.append('ada', events('first', ...many))
    expect(await idsOf()).toEqual(['first', ...many])
  })

  test('Enrolling again changes nothing', async () => {
    await store.append('ada', events('a'))
    await store.enroll('ada', 2)
    expect(await idsOf()).toEqual(['a'])
  })

  test('What was appended is there after opening again', async () => {
    await store.append('ada', events('a', 'b'))
    await store.close()
    store = await place.open()
    expect(await idsOf()).toEqual(['a', 'b'])
  })

  test('A healthy database answers a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined()
  })

  test('A closed database does not answer a ping', async () => {
    const closed = await place.open()
    await closed.close()
    await expect(closed.ping()).rejects.toThrow(/not open|connection is closed|InvalidStateError/)
  })
})
