import { parentPort, workerData } from 'node:worker_threads'
import { readShare, type Share } from './reading-share.ts'

/** A thread of `readSideBySide`: reads its share, and tells of each file at once. */
for (const read of readShare(workerData as Share)) parentPort?.postMessage(read)
