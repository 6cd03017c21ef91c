import { existsSync } from 'node:fs'
import type { Table } from './table.ts'

const rows = new URL('build-rows.ts', import.meta.url)

/** What bench/build-rows.ts measures; nothing while that module is not there. */
export async function* measureBuilds(): AsyncGenerator<Table> {
  if (!existsSync(rows)) return
  // Not a plain import, which the compiler would refuse without the module.
  const { measureBuild } = (await import(rows.href)) as { measureBuild: () => Promise<Table> }
  yield await measureBuild()
}
