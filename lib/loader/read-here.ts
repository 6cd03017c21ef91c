import type { SourceFile } from './read-content.ts'

/** Reads files, and gives what `readContent` gives of each. */
export type ReadFiles = (files: readonly SourceFile[]) => Promise<string[]>

/** Reads in this thread. The parsers are loaded when there is something to read: a server that finds all of it read needs none. */
export const readHere: ReadFiles = async (files) => {
  if (files.length === 0) return []
  const { readContent } = await import('./read-content.ts')
  return files.map((source) => readContent(source))
}
