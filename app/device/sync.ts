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

/** Sends what the server lacks and takes in what the device lacks. False when the server can't be reached; then all stays as it is. */
export function sync(): Promise<boolean> {
  return inTurn(exchange)
}

async function exchange(): Promise<boolean> {
  const store = await getDeviceStore()
  for (;;) {
    const unsent = await store.unsent()
    const [known, have] = [await store.learner(), await store.countSent()]
    const answer = await ask(known, have, firstOf(unsent))
    if (!answer) return false
    if ((known !== null && answer.learner !== known) || answer.count < have) {
      // Erased on another device: here too. Else the server has lost its secret, its database or the end of it: it gets all of it again.
      await (answer.isErased ? store.erase('') : store.takeServerForNew())
      forgetWhatWasRead()
      continue
    }
    if (answer.learner !== null) await store.setLearner(answer.learner)
    await store.merge(answer.events)
    if (answer.events.length > 0) forgetWhatWasRead()
    // What the server does not take it would not take again.
    const left = (await store.unsent()).length
    if (left === 0 || left >= unsent.length) return true
  }
}

/** So many that a server reads them in one post: app/device/sync/route.ts. */
const mostBytes = 500_000

function firstOf(events: readonly StoredEvent[]): readonly StoredEvent[] {
  let bytes = 0
  const end = events.findIndex((event) => (bytes += encodeURIComponent(JSON.stringify(event)).length) > mostBytes)
  return end < 0 ? events : events.slice(0, Math.max(1, end))
}

async function ask(learner: string | null, have: number, events: readonly StoredEvent[]): Promise<SyncAnswer | null> {
  try {
    const body = new URLSearchParams({ have: String(have), events: JSON.stringify(events), ...(learner !== null && { learner }) })
    const response = await fetch(syncUrl, { method: 'POST', body, signal: AbortSignal.timeout(60_000) })
    return response.ok ? ((await response.json()) as SyncAnswer) : null
  } catch {
    return null
  }
}
