import { syncUrl, type SyncAnswer } from '#lib/device/kept-course.ts'
import type { StoredEvent } from '#lib/store/store.ts'
import { forgetWhatWasRead, getDeviceStore } from './runtime.ts'

let last: Promise<boolean> = Promise.resolve(true)

/** Sends what the server lacks and takes in what the device lacks. False when the server can't be reached; then all stays as it is. */
export function sync(): Promise<boolean> {
  // One after the other: what is under way may have looked before the latest was written.
  last = last.then(exchange, exchange)
  return last
}

/** So many that a server takes them in one post. */
const mostAtOnce = 500

async function exchange(): Promise<boolean> {
  const unsent = await (await getDeviceStore()).unsent()
  // Even with nothing to send: there may be something to take in.
  for (let from = 0; from === 0 || from < unsent.length; from += mostAtOnce) {
    if (!(await exchangeSome(unsent.slice(from, from + mostAtOnce)))) return false
  }
  return true
}

async function exchangeSome(events: readonly StoredEvent[]): Promise<boolean> {
  const store = await getDeviceStore()
  const known = await store.learner()
  const answer = await ask(known, await store.countSent(), events)
  if (!answer) return false
  if (known !== null && answer.learner !== known) {
    // Erased on another device: here too. Else the server's database or its secret was lost: it gets all of it again.
    await (answer.isErased ? store.erase('') : store.takeServerForNew())
    forgetWhatWasRead()
    return exchange()
  }
  if (answer.learner !== null) await store.setLearner(answer.learner)
  await store.merge(answer.events)
  if (answer.events.length > 0) forgetWhatWasRead()
  return true
}

async function ask(learner: string | null, have: number, events: readonly StoredEvent[]): Promise<SyncAnswer | null> {
  try {
    const body = new URLSearchParams({ have: String(have), events: JSON.stringify(events), ...(learner !== null && { learner }) })
    const response = await fetch(syncUrl, { method: 'POST', body })
    return response.ok ? ((await response.json()) as SyncAnswer) : null
  } catch {
    return null
  }
}
