import { statSync } from 'node:fs'
import { sql, type Kysely } from 'kysely'
import { prepareAppend } from './append-events.ts'
import { DatabaseUnavailableError } from './database-unavailable-error.ts'
import { openDatabase, type OpenDatabase } from './open-database.ts'
import { shareCommits } from './share-commits.ts'
import type { Store, StoredEvent } from './store.ts'
import type { Tables } from './tables.ts'

/** The store in one SQLite file. Throws a DatabaseUnavailableError, which says how to mend it, when the file cannot be used. */
export async function openSqliteStore(path: string): Promise<Store> {
  const { raw, queries } = await openDatabase(path).catch((error: unknown) => {
    throw new DatabaseUnavailableError(path, error)
  })
  const { ino } = statSync(path)
  const count = prepareCount(raw)
  const append = shareCommits(raw, prepareAppend(raw))
  const erase = shareCommits(raw, prepareErase(raw))
  /** Looked at after it was done: what was written in a file that is no longer there must not be called safe. */
  const inPlace = async <Done>(act: () => Promise<Done>): Promise<Done> => {
    try {
      const done = await act()
      requireSameFile(path, ino)
      return done
    } catch (error) {
      throw new DatabaseUnavailableError(path, error)
    }
  }
  return {
    enroll: (learner, at) =>
      inPlace(async () => {
        const learners = queries.insertInto('learners').values({ id: learner, created_at: at })
        await learners.onConflict((conflict) => conflict.column('id').doNothing()).execute()
      }),
    append: (learner, events) => inPlace(() => append({ learner, events })),
    read: (learner) => inPlace(() => readEvents(queries, learner)),
    count: (learner) => inPlace(async () => count(learner)),
    erase: (learner) =>
      inPlace(async () => {
        await erase(learner)
        // The log still holds what was deleted until it is written back and cut off. Should another process read for longer
        // than the busy timeout, the next erasure or the next stop does it.
        await sql`pragma wal_checkpoint(truncate)`.execute(queries)
      }),
    wasErased: (learner) => inPlace(async () => (await queries.selectFrom('erasures').select('learner').where('learner', '=', learner).executeTakeFirst()) !== undefined),
    ping: () => inPlace(async () => tryToReadAndWrite(raw)),
    close: () => queries.destroy(),
  }
}

/** One statement, so that an erasure cannot fall between the two questions. */
async function readEvents(queries: Kysely<Tables>, learner: string): Promise<StoredEvent[] | null> {
  const rows = await queries
    .selectFrom('learners')
    .leftJoin('events', 'events.learner', 'learners.id')
    .select(['events.id', 'events.at', 'events.type', 'events.body'])
    .where('learners.id', '=', learner)
    .orderBy('events.arrival')
    .execute()
  if (rows.length === 0) return null
  // A learner without events gives one row of nulls.
  return rows.flatMap(({ id, at, type, body }) =>
    id === null || at === null || type === null || body === null ? [] : [{ ...JSON.parse(body), id, at, type }],
  )
}

/** Asked at every request, so it is prepared once. */
function prepareCount(raw: OpenDatabase['raw']): (learner: string) => number | null {
  const statement = raw.prepare('select (select count(*) from events where learner = learners.id) as count from learners where id = ?')
  return (learner) => (statement.get(learner)?.count as number | undefined) ?? null
}

/** Both in one transaction: what is gone here must not come back from elsewhere. */
function prepareErase(raw: OpenDatabase['raw']): (learner: string) => void {
  const remember = raw.prepare('insert into erasures (learner) select id from learners where id = ? on conflict do nothing')
  const remove = raw.prepare('delete from learners where id = ?')
  return (learner) => {
    remember.run(learner)
    remove.run(learner)
  }
}

/** SQLite goes on in a file that was removed or replaced, and everything written there is lost. */
function requireSameFile(path: string, ino: number) {
  if (statSync(path, { throwIfNoEntry: false })?.ino === ino) return
  throw new Error('the file was removed or replaced while the course was running. Put it back; or, if the one that is there now is to stay, restart the course.')
}

function tryToReadAndWrite(raw: OpenDatabase['raw']) {
  raw.prepare('select id from learners limit 1').all()
  raw.exec('begin immediate')
  raw.exec('rollback')
}
