import { parseEvents, type LearnersEvent } from '#lib/progress/parse-events.ts'
import { regrade } from '#lib/quiz/regrade.ts'
import { getRuntime } from '#lib/runtime.ts'
import { takePost } from '#app/_http/take-post.ts'
import { record, type Visit } from '#app/_http/visit.ts'

/** A year of learning without a connection is about 300,000 bytes. */
const mostBytes = 1_000_000

/**
 * Joins what happened on a device with what the server has: takes what it lacks, and gives what the device lacks. `have`:
 * how many events of the server's the device has; a log only grows, so the rest is what came after.
 */
export async function POST(request: Request) {
  return takePost(
    request,
    async (form, visit) => {
      const [first, ...rest] = newEvents(visit, form.get('events'))
      if (first) await record(visit, [first, ...rest])
      const log = visit.learner && (await (await getRuntime()).store.read(visit.learner))
      const answer = { learner: log ? visit.learner : null, events: (log || []).slice(Math.max(0, Number(form.get('have')) || 0)) }
      return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
    },
    mostBytes,
  )
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
