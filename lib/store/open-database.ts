import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations.ts'
import { retryWhileLocked } from './retry-while-locked.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

/** Visitors wait while it is opened, and it is tried again (lib/runtime.ts): only for other starts, which take far less. */
const patienceMs = 2_000

export type OpenDatabase = { raw: DatabaseSync; queries: Kysely<Tables> }

/** Opens the file, makes it and its folder where they are missing, and brings the tables up to date. */
export async function openDatabase(path: string): Promise<OpenDatabase> {
  makeFile(path)
  const raw = new DatabaseSync(path, { enableForeignKeyConstraints: true })
  try {
    const queries = new Kysely<Tables>({ dialect: sqliteDialect(raw) })
    await retryWhileLocked(patienceMs, async () => {
      // synchronous=FULL: in WAL, less would lose the last answers in a power cut (https://www.sqlite.org/pragma.html).
      // secure_delete: what an erased learner wrote is overwritten, not only unlinked.
      raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
      await migrate(raw, queries)
    })
    return { raw, queries }
  } catch (error) {
    raw.close()
    throw error
  }
}

/** What learners do is private, so only the user that runs the course may look. SQLite gives its side files the mode of the main one. */
function makeFile(path: string) {
  if (!existsSync(path) && existsSync(`${path}-wal`)) {
    // SQLite would take it for rubbish and delete it.
    throw new Error(`it is not there, but ${path}-wal is, which holds the latest answers. Put the database back beside it; or, if the course is to begin anew, move that file away.`)
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
}

/** Takes the write lock only when there is something to do, so that opening never makes a running course wait. */
async function migrate(raw: DatabaseSync, queries: Kysely<Tables>) {
  const migrator = new Migrator({ db: queries, provider: migrations })
  const known = await migrator.getMigrations()
  if (known.every((migration) => migration.executedAt)) return
  // Kysely 0.29 runs SQLite migrations without a transaction, so two starts at once got in each other's way.
  raw.exec('begin immediate')
  try {
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
    raw.exec('commit')
  } catch (error) {
    if (raw.isTransaction) raw.exec('rollback')
    throw error
  }
}
