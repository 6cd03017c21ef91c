import { openDB, type DBSchema } from 'idb'
import type { Store, StoredEvent } from '#lib/store/store.ts'

/** `sent`: the server has it. `arrival` is the device's own order. */
type Kept = { arrival?: number; id: string; sent: 0 | 1; event: StoredEvent }

interface Tables extends DBSchema {
  events: { key: number; value: Kept; indexes: { id: string; sent: 0 | 1 } }
  facts: { key: 'learner'; value: string }
}

/** The store on a device: what happened here and at the server, and which of it the server still lacks. */
export type DeviceStore = Store & {
  /** What the server still lacks, in the order in which it happened. */
  unsent(): Promise<StoredEvent[]>
  /** How many events the server is known to have. */
  countSent(): Promise<number>
  /** Takes in what the server has. Where both have an event, the server's counts: it came first there. */
  merge(events: readonly StoredEvent[]): Promise<void>
  /** Whom the server knows this device as; null before the first exchange. */
  learner(): Promise<string | null>
  setLearner(learner: string): Promise<void>
  /** The server has lost what it had: it lacks everything, and knows nobody. */
  takeServerForNew(): Promise<void>
}

export async function openDeviceStore(): Promise<DeviceStore> {
  const database = await openDB<Tables>('twinge', 1, {
    upgrade(db) {
      const events = db.createObjectStore('events', { keyPath: 'arrival', autoIncrement: true })
      events.createIndex('id', 'id', { unique: true })
      events.createIndex('sent', 'sent')
      db.createObjectStore('facts')
    },
    // The course is being removed from this device, or a newer one opens it.
    blocking: () => database.close(),
  })
  // "strict": told only when it is on the disk, as on the server.
  const change = () => database.transaction('events', 'readwrite', { durability: 'strict' })
  const ofSent = (sent: 0 | 1) => IDBKeyRange.only(sent)
  const read = async () => (await database.getAll('events')).map(({ event }) => event)

  return {
    enroll: () => Promise.resolve(),
    async append(_learner, [first, ...others]) {
      const work = change()
      const index = work.store.index('id')
      const add = (event: StoredEvent) => work.store.add({ id: event.id, sent: 0, event })
      return whole(work, async () => {
        if (await index.getKey(first.id)) return 'repeated'
        await add(first)
        for (const event of others) if (!(await index.getKey(event.id))) await add(event)
        return 'appended'
      })
    },
    read,
    count: () => database.count('events'),
    wasErased: () => Promise.resolve(false),
    async erase() {
      const work = database.transaction(['events', 'facts'], 'readwrite', { durability: 'strict' })
      await whole(work, () => Promise.all([work.objectStore('events').clear(), work.objectStore('facts').clear()]))
    },
    ping: async () => void (await database.count('events')),
    close: () => Promise.resolve(database.close()),

    async unsent() {
      const rows = await database.getAllFromIndex('events', 'sent', ofSent(0))
      // What was earned the server works out by itself.
      return rows.flatMap(({ event }) => (event.type === 'quiz.passed' || event.type === 'course.completed' ? [] : event))
    },
    countSent: () => database.countFromIndex('events', 'sent', ofSent(1)),
    async merge(events) {
      const work = change()
      await whole(work, async () => {
        for (const event of events) {
          const arrival = await work.store.index('id').getKey(event.id)
          await work.store.put({ ...(arrival !== undefined && { arrival }), id: event.id, sent: 1, event })
        }
      })
    },
    learner: async () => (await database.get('facts', 'learner')) ?? null,
    setLearner: async (learner) => void (await database.put('facts', learner, 'learner')),
    async takeServerForNew() {
      const work = database.transaction(['events', 'facts'], 'readwrite', { durability: 'strict' })
      await whole(work, async () => {
        await work.objectStore('facts').clear()
        for (let at = await work.objectStore('events').openCursor(); at; at = await at.continue()) await at.update({ ...at.value, sent: 0 })
      })
    },
  }
}

/** Carries out all of a change or nothing of it, and resolves when it is on the disk. */
async function whole<Done>(work: { done: Promise<void>; abort(): void }, act: () => Promise<Done>): Promise<Done> {
  // Not every error undoes a transaction by itself: one that can't be copied into it leaves it open.
  const acted = act().catch((error: unknown) => {
    work.abort()
    throw error
  })
  const [done] = await Promise.all([acted, work.done])
  return done
}
