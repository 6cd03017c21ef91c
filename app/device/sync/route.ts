import type { SyncAnswer } from '#lib/device/kept-course.ts'
import type { LearningEvent } from '#lib/progress/events.ts'
import { parseEvents } from '#lib/progress/parse-events.ts'
import { takeEvent } from '#lib/progress/take-event.ts'
import { getRuntime } from '#lib/runtime.ts'
import type { StoredEvent } from '#lib/store/store.ts'
import { takePost } from '#app/_http/take-post.ts'
import { enroll, LogFullError, record, type Visit } from '#app/_http/visit.ts'

/** A device sends half of it at a time. */
const mostBytes = 1_000_000

/** So many go back at a time, about 150 kB; a device asks again. */
const mostEvents = 500

/**
 * Joins what happened on a device with what the server has: takes what it lacks, and gives what the device lacks. `have`: how
 * many events of the server's log the device has; the log only grows, so the rest is what came after. `last`: the last of them.
 * `learner`: as whom the server knew this device. When these don't fit, nothing is exchanged, and the device is told why.
 * `begins`: there is something to send, of somebody who is not known yet; they are made known first.
 */
export async function POST(request: Request) {
  return takePost(
    request,
    async (form, visit) => {
      const { store } = await getRuntime()
      const from = form.get('learner')
      const have = Math.max(0, Number(form.get('have')) || 0)
      // Nothing of it is taken for this learner's before the device knows whom it is talking of.
      if (from && from !== visit.learner) return answer({ learner: visit.learner, standing: (await store.wasErased(from)) ? 'erased' : 'lost' })
      if (have > 0 && visit.log[have - 1]?.id !== form.get('last')) return answer({ learner: visit.learner, standing: 'lost' })
      if (!visit.learner && form.has('begins')) await enroll(visit)
      const refused = await take(visit, parseJson(form.get('events')))
      const log = visit.learner ? await store.read(visit.learner) : []
      // Erased just now, on another device.
      if (!log) return answer({ learner: null, standing: 'erased' })
      const events = log.slice(have, have + mostEvents)
      return answer({ learner: visit.learner, events, hasMore: log.length > have + mostEvents, refused })
    },
    mostBytes,
  )
}

function answer(given: Partial<SyncAnswer>): Response {
  const whole: SyncAnswer = { learner: null, standing: 'same', events: [], hasMore: false, refused: [], ...given }
  return Response.json(whole, { headers: { 'cache-control': 'no-store' } })
}

/** Writes what of it is new and can be taken; gives the ids of what can't. */
async function take(visit: Visit, given: readonly unknown[]): Promise<string[]> {
  const known = new Set(visit.log.map(({ id }) => id))
  const fresh = given.filter((one): one is StoredEvent => hasId(one) && !known.has(one.id))
  const taken = parseEvents(fresh).flatMap((event) => takeEvent(visit.course, event) ?? [])
  const isWritten = await write(visit, taken)
  const ids = new Set(isWritten ? taken.map(({ id }) => id) : [])
  return fresh.flatMap(({ id }) => (ids.has(id) ? [] : id))
}

async function write(visit: Visit, [first, ...rest]: readonly LearningEvent[]): Promise<boolean> {
  if (!first) return true
  try {
    await record(visit, [first, ...rest], 'elsewhere')
    return true
  } catch (error) {
    if (error instanceof LogFullError) return false
    throw error
  }
}

function hasId(one: unknown): one is { id: string } {
  return typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string'
}

function parseJson(text: string | null): unknown[] {
  try {
    const given: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(given) ? given : []
  } catch {
    return []
  }
}
