import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase } from 'kysely'

/** Kysely's own SQLite dialect over Node's SQLite. Kysely 0.29 expects better-sqlite3, which differs in small ways. */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  return new SqliteDialect({ database: asKyselyExpects(database) })
}

function asKyselyExpects(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(query) {
      const statement = database.prepare(query)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(toValue)),
        run: (parameters) => statement.run(...parameters.map(toValue)),
        iterate: (parameters) => statement.iterate(...parameters.map(toValue)),
      }
    },
  }
}

/** What our tables are made of. Anything else is a mistake in a query. */
function toValue(parameter: unknown): SQLInputValue {
  if (typeof parameter === 'string' || typeof parameter === 'number' || parameter === null) return parameter
  throw new TypeError(`A query may take strings, numbers and null, not ${typeof parameter}`)
}
