import { answersTo, currentItemOf, type Attempt } from '#lib/quiz/attempt.ts'
import { findProblem, gradeResponse, parseResponse } from '#lib/quiz/item-types/index.ts'
import { attemptUrl } from '#app/_http/addresses.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { findAttempt } from '#app/_http/find-attempt.ts'
import { takePost } from '#app/_http/take-post.ts'
import { record } from '#app/_http/visit.ts'
import { follow } from '../../follow.ts'

/** Checks an answer. It is on disk before the page with its feedback is asked for. */
export async function POST(request: Request, { params }: RouteContext<'/attempts/[attempt]/answers'>) {
  const { attempt: id } = await params
  const taken = await takePost(request, async (form, visit) => {
    const attempt = findAttempt(visit, id)
    if (!attempt) return seeOther(attemptUrl(encodeURIComponent(id)))
    const place = attempt.items.findIndex((candidate) => candidate.id === form.get('item')) + 1
    const round = Number(form.get('round'))
    const current = currentItemOf(attempt)
    const { context } = attempt.snapshot
    // Another tab, or a second click, was faster: show what stands.
    if (!current?.item || current.id !== form.get('item') || context.round !== round || !attempt.snapshot.matches('answering')) {
      return seeOther(place > 0 ? `${attemptUrl(id, place)}${isOtherThanCounted(attempt, form) ? '?earlier=1' : ''}` : attemptUrl(id))
    }
    if (current.item.hash !== form.get('hash')) return seeOther(`${attemptUrl(id, place)}?changed=1`)

    const response = parseResponse(current.item, form)
    if (findProblem(current.item, response)) return seeOther(`${attemptUrl(id, place)}?${asGiven(form)}`)

    const graded = { response, outcome: gradeResponse(current.item, response), hash: current.item.hash }
    const written = await record(visit, [
      { type: 'item.answered', id: `${id}/answered/${current.id}/${round}`, at: Date.now(), attempt: id, item: current.id, round, ...graded },
    ])
    return seeOther(written === 'unknown-learner' ? attemptUrl(id) : attemptUrl(id, place))
  })
  return follow(request, taken)
}

/** An answer counts once. Whoever changed it, because the reply to the first never reached them, is told which one that is. */
function isOtherThanCounted(attempt: Attempt, form: URLSearchParams): boolean {
  const item = attempt.items.find(({ id }) => id === form.get('item'))?.item
  const counted = item && answersTo(attempt, item.id)[Number(form.get('round'))]
  return item && counted ? JSON.stringify(parseResponse(item, form)) !== JSON.stringify(counted.response) : false
}

/** What was given, as a query: the page with the error shows it again, script or not. */
function asGiven(form: URLSearchParams): URLSearchParams {
  const given = [...form].filter(([name]) => !['item', 'hash', 'round'].includes(name))
  return new URLSearchParams([['problem', '1'], ...given.slice(0, 40).map(([name, value]) => [name.slice(0, 80), value.slice(0, 200)])])
}
