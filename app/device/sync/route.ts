import type { SyncAnswer } from '#lib/device/kept-course.ts'
import { parseEvents, type LearnersEvent } from '#lib/progress/parse-events.ts'
import { regrade } from '#lib/quiz/regrade.ts'
import { getRuntime } from '#lib/runtime.ts'
import { takePost } from '#app/_http/take-post.ts'
import { record, type Visit } from '#app/_http/visit.ts'

/** A device sends half of it at a time. */
const mostBytes = 1_000_000

/**
 * Joins what happened on a device with what the server has: takes what it lacks, and gives what the device lacks. `have`:
 * how many events of the server's the device has; a log only grows, so the rest is what came after. `learner`: as whom the
 * server knew this device; should that be another than its cookie says, nothing is exchanged, and it is told whether they
 * were erased.
 */
export async function POST(request: Request) {
  return takePost(
    request,
    async (form, visit) => {
      const from = form.get('learner')
      // Nothing of it is taken for this learner's before the device knows whom it is talking of.
      if (from && from !== visit.learner) {
        const { store } = await getRuntime()
        return answer({ learner: visit.learner, events: [], count: 0, isErased: await store.wasErased(from) })
      }
      const [first, ...rest] = newEvents(visit, form.get('events'))
      if (first) await record(visit, [first, ...rest], 'elsewhere')
      const log = visit.learner && (await (await getRuntime()).store.read(visit.learner))
      // Erased just now, on another device.
      if (visit.learner && !log) return answer({ learner: null, events: [], count: 0, isErased: true })
      const events = log || []
      return answer({ learner: visit.learner, events: events.slice(Math.max(0, Number(form.get('have')) || 0)), count: events.length, isErased: false })
    },
    mostBytes,
  )
}

function answer(given: SyncAnswer): Response {
  return Response.json(given, { headers: { 'cache-control': 'no-store' } })
}

function newEvents({ course, log }: Visit, given: string | null): LearnersEvent[] {
  const known = new Set(log.map(({ id }) => id))
  return parseEvents(parseJson(given)).flatMap((event) => {
    if (known.has(event.id)) return []
    return (event.type === 'item.answered' ? regrade(course, event) : event) ?? []
  })
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '[]')
  } catch {
    return []
  }
}
