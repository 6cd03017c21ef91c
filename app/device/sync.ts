import { syncUrl } from '#lib/device/kept-course.ts'
import type { StoredEvent } from '#lib/store/store.ts'
import { forgetWhatWasRead, getDeviceStore } from './runtime.ts'

type Answer = { learner: string | null; events: StoredEvent[] }

let last: Promise<boolean> = Promise.resolve(true)

/** Sends what the server lacks and takes in what the device lacks. False when the server can't be reached; then all stays as it is. */
export function sync(): Promise<boolean> {
  // One after the other: what is under way may have looked before the latest was written.
  last = last.then(exchange, exchange)
  return last
}

async function exchange(): Promise<boolean> {
  const store = await getDeviceStore()
  const [have, known] = [await store.countSent(), await store.learner()]
  const answer = await ask(have, await store.unsent())
  if (!answer) return false
  // Erased elsewhere, or another learner in this browser: what was theirs goes.
  if (known !== null && answer.learner !== known) {
    await store.erase('')
    return answer.learner === null || exchange()
  }
  if (answer.learner !== null) await store.setLearner(answer.learner)
  await store.merge(answer.events)
  if (answer.events.length > 0) forgetWhatWasRead()
  return true
}

async function ask(have: number, events: readonly StoredEvent[]): Promise<Answer | null> {
  try {
    const body = new URLSearchParams({ have: String(have), events: JSON.stringify(events) })
    const response = await fetch(syncUrl, { method: 'POST', body })
    return response.ok ? ((await response.json()) as Answer) : null
  } catch {
    return null
  }
}
