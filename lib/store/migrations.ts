import { sql, type Kysely } from 'kysely'
import type { Migration, MigrationProvider } from 'kysely/migration'

/**
 * Every change ever made to the tables, in the order of its name. One that was released is never edited: databases out
 * there have run it. In code and not in a folder, so that a bundler cannot leave them behind.
 */
export const migrations: MigrationProvider = {
  getMigrations: () => Promise.resolve({ '0001-learners-and-events': learnersAndEvents, '0002-erasures': erasures }),
}

const learnersAndEvents: Migration = {
  // A migration must not change when the tables of today do, so it knows nothing of their types.
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('learners')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('created_at', 'integer', (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute()
    await db.schema
      .createTable('events')
      .addColumn('arrival', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('learner', 'text', (column) => column.notNull().references('learners.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      // Also the index by which a learner's events are found.
      .addUniqueConstraint('events_once', ['learner', 'id'])
      .modifyEnd(sql`strict`)
      .execute()
  },
}

const erasures: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('erasures')
      .addColumn('learner', 'text', (column) => column.primaryKey().notNull())
      .modifyEnd(sql`strict`)
      .execute()
  },
}
