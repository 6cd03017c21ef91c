import { sql, type Kysely } from 'kysely'
import type { Appended, StoredEvent } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * One statement and no transaction: SQLite carries a statement out whole or not at all, and no other connection of this
 * process can get in between while it would have to wait for it (see retryWhileLocked in open-database.ts).
 */
export async function appendEvents(queries: Kysely<Tables>, learner: string, events: readonly [StoredEvent, ...StoredEvent[]]): Promise<Appended> {
  const result = await queries
    .with('incoming(place, id, at, type, body)', () => toValues(events))
    .insertInto('events')
    .columns(['learner', 'id', 'at', 'type', 'body'])
    .expression((eb) =>
      eb
        .selectFrom('incoming')
        .select([eb.val(learner).as('learner'), 'id', 'at', 'type', 'body'])
        .where(eb.exists(eb.selectFrom('learners').select('learners.id').where('learners.id', '=', learner)))
        .where(eb.not(eb.exists(eb.selectFrom('events').select('events.id').where('events.learner', '=', learner).where('events.id', '=', events[0].id))))
        .orderBy('place'),
    )
    // Not `insert or ignore`, which would also pass over events that break another rule.
    .onConflict((conflict) => conflict.columns(['learner', 'id']).doNothing())
    .executeTakeFirst()
  if (result.numInsertedOrUpdatedRows) return 'appended'
  return (await isEnrolled(queries, learner)) ? 'repeated' : 'unknown-learner'
}

type Incoming = { place: number; id: string; at: number; type: string; body: string }

function toValues(events: readonly StoredEvent[]) {
  const rows = events.map(({ id, at, type, ...rest }, place) => sql`(${place}, ${id}, ${at}, ${type}, ${JSON.stringify(rest)})`)
  return sql<Incoming>`(values ${sql.join(rows)})`
}

async function isEnrolled(queries: Kysely<Tables>, learner: string): Promise<boolean> {
  const row = await queries.selectFrom('learners').select('id').where('id', '=', learner).executeTakeFirst()
  return row !== undefined
}
