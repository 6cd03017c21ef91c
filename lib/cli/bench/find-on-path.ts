import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The program's file; null when there is none. */
export function findOnPath(program: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null
}
