import { statSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { prepareAppend } from './append-events.ts'
import { DatabaseUnavailableError } from './database-unavailable-error.ts'
import { openDatabase, type OpenDatabase } from './open-database.ts'
import { retryWhileLocked } from './retry-while-locked.ts'
import { shareCommits } from './share-commits.ts'
import type { Store, StoredEvent } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * How long to wait for another program that holds the lock, in milliseconds. A write is worth waiting for; a page is shown
 * without progress instead, and readers are only ever locked out by what is rare.
 */
const patience = { toWrite: 5_000, toRead: 500 }

/** The store in one SQLite file. Throws a DatabaseUnavailableError, which says how to mend it, when the file cannot be used. */
export async function openSqliteStore(path: string): Promise<Store> {
  const { raw, queries } = await openDatabase(path).catch((error: unknown) => {
    throw new DatabaseUnavailableError(path, error)
  })
  const { ino } = statSync(path)
  const count = prepareCount(raw)
  const enroll = shareCommits(raw, prepareEnroll(raw))
  const append = shareCommits(raw, prepareAppend(raw))
  const erase = shareCommits(raw, prepareErase(raw))
  /** Looked at after it was done: what was written in a file that is no longer there must not be called safe. */
  const inPlace = async <Done>(patienceMs: number, act: () => Promise<Done>): Promise<Done> => {
    try {
      const done = await retryWhileLocked(patienceMs, act)
      requireSameFile(path, ino)
      return done
    } catch (error) {
      throw new DatabaseUnavailableError(path, error)
    }
  }
  const toWrite = <Done>(act: () => Promise<Done>) => inPlace(patience.toWrite, act)
  const toRead = <Done>(act: () => Promise<Done>) => inPlace(patience.toRead, act)
  return {
    enroll: (learner, at) => toWrite(() => enroll({ learner, at })),
    append: (learner, events) => toWrite(() => append({ learner, events })),
    read: (learner) => toRead(() => readEvents(queries, learner)),
    count: (learner) => toRead(async () => count(learner)),
    erase: (learner) =>
      toWrite(async () => {
        await erase(learner)
        cutOffLog(raw)
      }),
    wasErased: (learner) => toRead(async () => (await queries.selectFrom('erasures').select('learner').where('learner', '=', learner).executeTakeFirst()) !== undefined),
    ping: () => toRead(async () => tryToReadAndWrite(raw)),
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

function prepareEnroll(raw: OpenDatabase['raw']): (newcomer: { learner: string; at: number }) => void {
  const insert = raw.prepare('insert into learners (id, created_at) select $learner, $at where not exists (select 1 from erasures where learner = $learner) on conflict do nothing')
  return ({ learner, at }) => void insert.run({ $learner: learner, $at: at })
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

/**
 * The log holds what was deleted until it is written back and cut off. Another process that reads just now is waited for a
 * moment; should it read for longer, the next erasure or the next stop does it.
 */
function cutOffLog(raw: OpenDatabase['raw']) {
  raw.exec('pragma busy_timeout = 50; pragma wal_checkpoint(truncate); pragma busy_timeout = 0')
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
