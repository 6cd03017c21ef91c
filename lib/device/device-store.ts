import { openDB, type DBSchema } from 'idb'
import type { Store, StoredEvent } from '#lib/store/store.ts'

/** `sent`: 0 while the server lacks it, 1 when it has it, 2 when it can't take it. `arrival` is the device's own order. */
type Sent = 0 | 1 | 2
type Kept = { arrival?: number; id: string; sent: Sent; event: StoredEvent }

interface Tables extends DBSchema {
  events: { key: number; value: Kept; indexes: { id: string; sent: Sent } }
  facts: { key: keyof Facts; value: string }
}

/** `learner`: whom the server knows this device as. `last`: the id of the last event that was taken from its log. */
type Facts = { learner?: string; last?: string }

/** The store on a device: what happened here and at the server, and which of it the server still lacks. */
export type DeviceStore = Store & {
  /** What the server still lacks, in the order in which it happened. */
  unsent(): Promise<StoredEvent[]>
  /** How many events the server is known to have. */
  countSent(): Promise<number>
  /** How many of the events that happened here the server lacks, and how many it can't take. */
  countUnsent(): Promise<{ unsent: number; refused: number }>
  /** What is known of the server; nothing before the first exchange. */
  facts(): Promise<Facts>
  /**
   * Takes in what the server said: whom it knows this device as, the next events of its log, and the ids of what it can't take.
   * Where both have an event, the server's counts: it came first there. What was earned here and is not by the server's log goes.
   */
  merge(answer: { learner: string | null; events: readonly StoredEvent[]; refused: readonly string[] }): Promise<void>
  /** The server has lost what it had: it lacks everything, and knows nobody. */
  takeServerForNew(): Promise<void>
}

/** `onClosed`: the browser has closed it, as it does when it is short of room or the course is removed; it has to be opened again. */
export async function openDeviceStore(onClosed: () => void = () => undefined): Promise<DeviceStore> {
  const database = await openDB<Tables>('twinge', 1, {
    upgrade(db) {
      const events = db.createObjectStore('events', { keyPath: 'arrival', autoIncrement: true })
      events.createIndex('id', 'id', { unique: true })
      events.createIndex('sent', 'sent')
      db.createObjectStore('facts')
    },
    // The course is being removed from this device, or a newer one opens it.
    blocking() {
      database.close()
      onClosed()
    },
    terminated: onClosed,
  })
  // "strict": told only when it is on the disk, as on the server.
  const change = () => database.transaction(['events', 'facts'], 'readwrite', { durability: 'strict' })
  const ofSent = (sent: Sent) => IDBKeyRange.only(sent)
  const read = async () => (await database.getAll('events')).map(({ event }) => event)

  return {
    enroll: () => Promise.resolve(),
    async append(_learner, [first, ...others]) {
      const work = change()
      const kept = work.objectStore('events')
      const index = kept.index('id')
      const add = (event: StoredEvent) => kept.add({ id: event.id, sent: 0, event })
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
      const work = change()
      await whole(work, () => Promise.all([work.objectStore('events').clear(), work.objectStore('facts').clear()]))
    },
    ping: async () => void (await database.count('events')),
    close: () => Promise.resolve(database.close()),

    unsent: async () => (await database.getAllFromIndex('events', 'sent', ofSent(0))).map(({ event }) => event),
    countSent: () => database.countFromIndex('events', 'sent', ofSent(1)),
    async countUnsent() {
      const index = database.transaction('events').store.index('sent')
      const [unsent, refused] = await Promise.all([index.count(ofSent(0)), index.count(ofSent(2))])
      return { unsent, refused }
    },
    async facts() {
      const [learner, last] = await Promise.all([database.get('facts', 'learner'), database.get('facts', 'last')])
      return { ...(learner && { learner }), ...(last && { last }) }
    },
    async merge({ learner, events, refused }) {
      const work = change()
      const [kept, facts] = [work.objectStore('events'), work.objectStore('facts')]
      const find = (id: string) => kept.index('id').get(id)
      await whole(work, async () => {
        for (const id of refused) {
          const found = await find(id)
          if (found?.arrival !== undefined) await (isEarned(found.event) ? kept.delete(found.arrival) : kept.put({ ...found, sent: 2 }))
        }
        for (const event of events) await kept.put({ ...(await find(event.id)), id: event.id, sent: 1, event })
        const known: Facts = { ...(learner !== null && { learner }), ...(events.length > 0 && { last: events.at(-1)?.id ?? '' }) }
        for (const [name, value] of Object.entries(known)) await facts.put(value, name as keyof Facts)
      })
    },
    async takeServerForNew() {
      const work = change()
      await whole(work, async () => {
        await work.objectStore('facts').clear()
        for (let at = await work.objectStore('events').openCursor(); at; at = await at.continue()) await at.update({ ...at.value, sent: 0 })
      })
    },
  }
}

/** Passes and the completion: each host works them out from the log. */
function isEarned({ type }: StoredEvent): boolean {
  return type === 'quiz.passed' || type === 'course.completed'
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
