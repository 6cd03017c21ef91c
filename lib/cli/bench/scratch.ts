import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for one measurement, which goes with it; or with the process, should the measurement be cut off. */
export function makeScratch() {
  const folder = mkdtempSync(join(tmpdir(), 'twinge-bench-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  return {
    folder,
    file: (name: string) => join(folder, name),
    [Symbol.dispose]() {
      remove()
      process.off('exit', remove)
    },
  }
}
