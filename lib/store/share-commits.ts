import type { DatabaseSync } from 'node:sqlite'

/**
 * Carries out what is asked for in one turn of the event loop in one transaction, so that many who write at once wait for
 * the disk once. A write that fails fails alone; each promise resolves when its write is on disk.
 *
 * The transaction is opened and committed without a pause in between: no other connection of this process could get in,
 * and have to wait for ours.
 */
export function shareCommits<Asked, Done>(raw: DatabaseSync, write: (asked: Asked) => Done): (asked: Asked) => Promise<Done> {
  type Waiting = { asked: Asked; resolve: (done: Done) => void; reject: (reason: unknown) => void }
  let waiting: Waiting[] = []

  function commit() {
    const together = waiting
    waiting = []
    const settled: (() => void)[] = []
    try {
      raw.exec('begin immediate')
      for (const { asked, resolve, reject } of together) settled.push(attempt(() => write(asked), resolve, reject))
      raw.exec('commit')
    } catch (error) {
      for (const { reject } of together) reject(error)
      if (raw.isOpen && raw.isTransaction) raw.exec('rollback')
      return
    }
    for (const settle of settled) settle()
  }

  return (asked) =>
    new Promise<Done>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(commit)
      waiting.push({ asked, resolve, reject })
    })
}

/** Does it now; says later how it went. */
function attempt<Done>(act: () => Done, resolve: (done: Done) => void, reject: (reason: unknown) => void): () => void {
  try {
    const done = act()
    return () => resolve(done)
  } catch (error) {
    return () => reject(error)
  }
}
