import type { ContentCache } from './content-cache.ts'
import type { Reading, SourceFile } from './read-content.ts'

/** Reads files, and gives what `readContent` gives of each, in their order. */
export type ReadFiles = (files: readonly SourceFile[]) => Promise<string[]>

/** In this thread. The parsers are loaded when there is something to read: a server that finds all of it in the cache needs none. */
export const readHere: ReadFiles = async (files) => {
  const { readContent } = await import('./read-content.ts')
  return files.map((source) => readContent(source))
}

/** What is in the cache from there; the rest is read, and kept. */
export async function readThrough(cache: ContentCache | null, read: ReadFiles, files: readonly SourceFile[]): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>()
  for (const source of files) {
    const known = cache?.find(source)
    if (known) readings.set(source.file, known)
  }
  const cold = files.filter(({ file }) => !readings.has(file))
  const fresh = cold.length > 0 ? await read(cold) : []
  for (const [index, source] of cold.entries()) {
    const reading = fresh[index] ?? ''
    cache?.keep(source, reading)
    // Past JSON, as from the cache: what is fresh and what was kept are alike in everything.
    readings.set(source.file, JSON.parse(reading) as Reading)
  }
  return readings
}
