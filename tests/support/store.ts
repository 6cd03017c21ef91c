import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '#lib/store/sqlite-store.ts'
import type { Store, StoredEvent } from '#lib/store/store.ts'

/** An empty folder: `await using folder = await temporaryFolder()` removes it at the end. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'twinge-'))
  return {
    path,
    file: (name: string) => join(path, name),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}

/** A store in a file of its own: `await using temporary = await temporaryStore()`. */
export async function temporaryStore() {
  const folder = await temporaryFolder()
  const path = folder.file('twinge.sqlite')
  const store: Store = await openSqliteStore(path)
  return {
    store,
    path,
    async [Symbol.asyncDispose]() {
      await store.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

export function anEvent(fields: Partial<StoredEvent> = {}): StoredEvent {
  return { id: 'e1', at: 1_000, type: 'lesson.opened', ...fields }
}

/** Events with these ids, in this order. */
export function events(first: string, ...more: string[]): [StoredEvent, ...StoredEvent[]] {
  return [anEvent({ id: first }), ...more.map((id) => anEvent({ id }))]
}
