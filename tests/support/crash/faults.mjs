/**
 * Loaded into a server process before anything else (NODE_OPTIONS=--import=…), so that a test can make its world go wrong
 * and right again while it runs: by files beside the database.
 */
import { existsSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

const database = process.env.TWINGE_DATABASE ?? ''

// A full disk: SQLite itself may take no page more, and says so as it does when the disk is full (SQLITE_FULL).
// oxlint-disable-next-line unbound-method -- It is called with `this`.
const exec = DatabaseSync.prototype.exec
DatabaseSync.prototype.exec = function (sql) {
  if (sql === 'begin immediate') exec.call(this, `pragma max_page_count = ${existsSync(`${database}.full`) ? 1 : 4_294_967_294}`)
  return exec.call(this, sql)
}

// A clock that is set: milliseconds to add.
const RealDate = globalThis.Date
const set = () => (existsSync(`${database}.clock`) ? Number(readFileSync(`${database}.clock`, 'utf8')) : 0)
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given) => (given.length === 0 ? new target(target.now() + set()) : Reflect.construct(target, given)),
  get: (target, name) => (name === 'now' ? () => target.now() + set() : Reflect.get(target, name)),
})
