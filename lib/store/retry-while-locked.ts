import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Tries again while another connection holds the lock. SQLite's own waiting (busy_timeout) stops the whole thread: every
 * other visitor would wait too, and were the lock held by a connection of this process, which needs the thread to go on,
 * both would stand still.
 */
export async function retryWhileLocked<Done>(patienceMs: number, act: () => Promise<Done>): Promise<Done> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!isLocked(error) || performance.now() > until) throw error
      await sleep(20)
    }
  }
}

/** SQLITE_BUSY, whatever more is said of it. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
}
