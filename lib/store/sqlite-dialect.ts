import type { DatabaseSync } from 'node:sqlite'
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
        all: (parameters) => statement.all(...toValues(parameters)),
        run: (parameters) => statement.run(...toValues(parameters)),
        iterate: (parameters) => statement.iterate(...toValues(parameters)),
      }
    },
  }
}

type Values = Parameters<ReturnType<DatabaseSync['prepare']>['all']>

/** Kysely passes on what our queries give it: strings and numbers, as the types of the tables see to. */
function toValues(parameters: readonly unknown[]): Values {
  return parameters as Values
}
