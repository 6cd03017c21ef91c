import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading, SourceFile } from './read-content.ts'

/** What reading gave before, so that a file is read once as long as neither it nor the code that reads it changes. */
export type ContentCache = {
  find: (source: SourceFile) => Reading | null
  /** Keeps what `readContent` gave. */
  keep: (source: SourceFile, reading: string) => void
  /** Lets go of all that was neither found nor kept since the last time. */
  tidy: () => void
}

/**
 * A cache in a folder, which may be deleted at any time. Its files are small and many, and reading them without promises
 * takes a fraction of the time.
 * @param version changes whenever the code that reads does
 */
export function openContentCache(folder: string, version: string): ContentCache {
  const used = new Set<string>()
  const fileOf = ({ file, text }: SourceFile) => {
    const name = `${createHash('sha256').update(`${version}\0${file}\0${text}`).digest('hex').slice(0, 32)}.json`
    used.add(name)
    return join(/* turbopackIgnore: true */ folder, name)
  }
  return {
    find: (source) => read(fileOf(source)),
    keep: (source, reading) => write(folder, fileOf(source), reading),
    tidy: () => {
      for (const name of list(folder)) if (!used.has(name)) attempt(() => rmSync(/* turbopackIgnore: true */ join(folder, name)))
      used.clear()
    },
  }
}

/** Null for what is not there and for what is no reading: it is read anew and written over. */
function read(file: string): Reading | null {
  const reading = attempt(() => JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8')) as Reading | null)
  return Array.isArray(reading?.problems) ? reading : null
}

/** Whole or not at all: two builds may run at once. What a build that was cut off left unfinished goes with the next tidying. */
function write(folder: string, file: string, reading: string): void {
  const unfinished = `${file}.${process.pid}`
  attempt(() => {
    mkdirSync(/* turbopackIgnore: true */ folder, { recursive: true })
    writeFileSync(/* turbopackIgnore: true */ unfinished, reading)
    renameSync(/* turbopackIgnore: true */ unfinished, file)
  })
}

function list(folder: string): string[] {
  return attempt(() => readdirSync(/* turbopackIgnore: true */ folder)) ?? []
}

/** In a folder that is not there or may not be written to, nothing can be kept: reading takes longer then, and that is all. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
