import { DatabaseSync } from 'node:sqlite'

/** Rows as large as an answer's event was on average on 2026-11-25, for 320 answers of all kinds at the first lesson's quiz. */
const row = { learner: 'l'.repeat(36), id: 'i'.repeat(70), type: 'item.answered', body: 'b'.repeat(471) }

/** What the disk allows: one row, one commit, with the course's own pragmas and no index. */
export function openBareInserts(path: string) {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  database.exec('create table events (arrival integer primary key, learner text, id text, at integer, type text, body text) strict')
  const insert = database.prepare('insert into events (learner, id, at, type, body) values (?, ?, ?, ?, ?)')
  return {
    insert: () => insert.run(row.learner, row.id, Date.now(), row.type, row.body),
    [Symbol.dispose]: () => database.close(),
  }
}
