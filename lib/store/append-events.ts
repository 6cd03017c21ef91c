import type { DatabaseSync } from 'node:sqlite'
import { mostEvents, type Appended, type StoredEvent } from './store.ts'

export type Append = { learner: string; events: readonly [StoredEvent, ...StoredEvent[]] }

/**
 * Of one learner's log, for events that somebody makes up: what people do takes about 3 MB where it comes to `mostEvents`.
 * Fields of the events and their ids are counted.
 */
const mostBytes = 4_000_000

/**
 * Writes batches of events, each whole or not at all: a batch is one statement, which SQLite carries out or undoes by
 * itself. Prepared once, and in SQL: building the query anew took longer than writing to the disk.
 */
export function prepareAppend(raw: DatabaseSync): (append: Append) => Appended {
  // What is there is looked up in the insert itself, so that of many posts at once none can go by what was there before.
  const insert = raw.prepare(`
    insert into events (learner, id, at, type, body)
    select $learner, value ->> 'id', value ->> 'at', value ->> 'type', value ->> 'body' from json_each($events)
    where exists (select 1 from learners where id = $learner)
      and not exists (select 1 from events where learner = $learner and id = $first)
      and $count + (select count(*) from events where learner = $learner) <= ${mostEvents}
      and $bytes + (select total(octet_length(id) + octet_length(body)) from events where learner = $learner) <= ${mostBytes}
    order by key
    -- Not "insert or ignore", which would also pass over events that break another rule.
    on conflict (learner, id) do nothing`)
  const standing = raw.prepare('select exists (select 1 from events where learner = learners.id and id = $first) as isRepeated from learners where id = $learner')
  return ({ learner, events }) => {
    const rows = events.map(({ id, at, type, ...rest }) => ({ id, at, type, body: JSON.stringify(rest) }))
    const bytes = rows.reduce((sum, { id, body }) => sum + Buffer.byteLength(id) + Buffer.byteLength(body), 0)
    const { changes } = insert.run({ $learner: learner, $events: JSON.stringify(rows), $first: events[0].id, $count: rows.length, $bytes: bytes })
    if (changes > 0) return 'appended'
    const found = standing.get({ $learner: learner, $first: events[0].id })
    if (!found) return 'unknown-learner'
    return found.isRepeated ? 'repeated' : 'full'
  }
}
