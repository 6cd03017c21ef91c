import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReadFiles } from './read-files.ts'
import { readShare, shareOut, type Share } from './reading-share.ts'

/** For fewer, a thread gains nothing: it takes 0.2 s to start, and reads its first files at a third of the speed. */
const filesWorthAThread = 200

/** Each holds a copy of all texts. */
const mostThreads = 8

/** Reads on all cores, as far as there is enough to do. */
export const readSideBySide: ReadFiles = (files) => readOnThreads(files, Math.min(availableParallelism(), mostThreads, Math.floor(files.length / filesWorthAThread)))

/** Reads on this thread and on others beside it. */
export async function readOnThreads(files: Parameters<ReadFiles>[0], threads: number): Promise<string[]> {
  const readings: string[] = []
  const share = shareOut(files)
  const others = Array.from({ length: threads - 1 }, () => readBeside(share, readings))
  for (const [index, reading] of readShare(share)) readings[index] = reading
  await Promise.all(others)
  return readings
}

async function readBeside(share: Share, readings: string[]): Promise<void> {
  const worker = new Worker(new URL('reading-worker.ts', import.meta.url), { workerData: share })
  worker.on('message', ([index, reading]: [number, string]) => (readings[index] = reading))
  // Its error is thrown here.
  await once(worker, 'exit')
}
