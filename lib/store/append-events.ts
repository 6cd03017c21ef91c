import type { DatabaseSync } from 'node:sqlite'
import type { Appended, StoredEvent } from './store.ts'

export type Append = { learner: string; events: readonly [StoredEvent, ...StoredEvent[]] }

/**
 * Writes batches of events, each whole or not at all: a batch is one statement, which SQLite carries out or undoes by
 * itself. Prepared once, and in SQL: building the query anew took longer than writing to the disk.
 */
export function prepareAppend(raw: DatabaseSync): (append: Append) => Appended {
  const insert = raw.prepare(`
    insert into events (learner, id, at, type, body)
    select $learner, value ->> 'id', value ->> 'at', value ->> 'type', value ->> 'body' from json_each($events)
    where exists (select 1 from learners where id = $learner)
      and not exists (select 1 from events where learner = $learner and id = $first)
    order by key
    -- Not "insert or ignore", which would also pass over events that break another rule.
    on conflict (learner, id) do nothing`)
  const enrolled = raw.prepare('select 1 from learners where id = ?')
  return ({ learner, events }) => {
    const rows = events.map(({ id, at, type, ...rest }) => ({ id, at, type, body: JSON.stringify(rest) }))
    const { changes } = insert.run({ $learner: learner, $events: JSON.stringify(rows), $first: events[0].id })
    if (changes > 0) return 'appended'
    return enrolled.get(learner) ? 'repeated' : 'unknown-learner'
  }
}
