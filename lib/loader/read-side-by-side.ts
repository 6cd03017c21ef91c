import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReadFiles } from './read-files.ts'
import { readShare, shareOut, type Share } from './reading-share.ts'

/** Fewer are read before a thread has loaded the parsers and run warm (0.5 s). */
const filesWorthAThread = 64

/** Each holds a copy of all texts. */
const mostThreads = 8

/** Reads in this thread and in others beside it: as many as there are cores, and enough to do. */
export const readSideBySide: ReadFiles = async (files) => {
  const threads = Math.min(availableParallelism(), mostThreads, Math.floor(files.length / filesWorthAThread))
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
  await once(worker, 'exit')
}
