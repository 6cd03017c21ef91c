import { readContent, type SourceFile } from './read-content.ts'

/** Files that several threads read together. `taken` is how many of them somebody has begun. */
export type Share = { files: readonly SourceFile[]; taken: Int32Array<SharedArrayBuffer> }

export function shareOut(files: readonly SourceFile[]): Share {
  return { files, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) }
}

/** Reads the next file that nobody has begun, until there is none. Gives each reading with the place of its file. */
export function* readShare({ files, taken }: Share): Generator<[index: number, reading: string]> {
  for (;;) {
    const index = Atomics.add(taken, 0, 1)
    const source = files[index]
    if (!source) return
    yield [index, readContent(source)]
  }
}
