import { syncUrl, type SyncAnswer } from '#lib/device/kept-course.ts'
import type { StoredEvent } from '#lib/store/store.ts'
import { forgetWhatWasRead, getDeviceStore } from './runtime.ts'

let last: Promise<unknown> = Promise.resolve()

/** One after the other: what is under way may have looked before the latest was written, or write what was just erased. */
export function inTurn<Done>(act: () => Promise<Done>): Promise<Done> {
  const next = last.then(act, act)
  last = next
  return next
}

let waiting: Promise<boolean> | null = null

/**
 * Sends what the server lacks and takes in what the device lacks. False when the server can't be reached; then all stays as it
 * is. Who asks while one waits for its turn gets that one: it has not looked yet.
 */
export function sync(): Promise<boolean> {
  waiting ??= inTurn(() => {
    waiting = null
    return exchange()
  })
  return waiting
}

let line = new AbortController()

/** Ends an exchange that is under way: on a line that has gone dead nothing else has to wait for it. It does no harm, since both sides join by union. */
export function hangUp() {
  line.abort()
  line = new AbortController()
}

async function exchange(): Promise<boolean> {
  const store = await getDeviceStore()
  for (let losses = 0; losses < 2; ) {
    const { learner, last: lastTaken } = await store.facts()
    const unsent = await store.unsent()
    // First it must be known as whose: were the reply lost, what was sent would be somebody's whom nobody can ask for, or erase.
    const sent = learner === undefined ? [] : firstOf(unsent)
    const answer = await ask({
      have: String(await store.countSent()),
      events: JSON.stringify(sent),
      ...(lastTaken && { last: lastTaken }),
      ...(learner ? { learner } : unsent.length > 0 && { begins: '1' }),
    })
    if (!answer) return false
    if (answer.standing === 'same') {
      await store.merge(answer)
      if (answer.events.length + answer.refused.length > 0) forgetWhatWasRead()
      const isNew = learner === undefined && answer.learner !== null
      const left = (await store.countUnsent()).unsent
      if (!answer.hasMore && (left === 0 || (left >= unsent.length && !isNew))) return left === 0
    } else {
      // Erased on another device: here too. A server that has lost something gets all of it again.
      await (answer.standing === 'erased' ? store.erase('') : store.takeServerForNew())
      forgetWhatWasRead()
      losses++
    }
  }
  // The browser takes no cookie of the course: it would be somebody new each time.
  return false
}

/** So many that a server reads them in one post: app/device/sync/route.ts. */
const mostBytes = 500_000

function firstOf(events: readonly StoredEvent[]): readonly StoredEvent[] {
  let bytes = 0
  const end = events.findIndex((event) => (bytes += encodeURIComponent(JSON.stringify(event)).length) > mostBytes)
  return end < 0 ? events : events.slice(0, Math.max(1, end))
}

async function ask(what: Record<string, string>): Promise<SyncAnswer | null> {
  try {
    const signal = AbortSignal.any([line.signal, AbortSignal.timeout(60_000)])
    const response = await fetch(syncUrl, { method: 'POST', body: new URLSearchParams(what), signal })
    return response.ok ? ((await response.json()) as SyncAnswer) : null
  } catch {
    return null
  }
}
