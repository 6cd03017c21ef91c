import { currentItemOf, stepAttempt } from '#lib/quiz/attempt.ts'
import { attemptUrl } from '#app/_http/addresses.ts'
import { seeOther } from '#app/_http/answer.ts'
import { earnedBy } from '#app/_http/earned.ts'
import { findAttempt } from '#app/_http/find-attempt.ts'
import { takePost } from '#app/_http/take-post.ts'
import { record } from '#app/_http/visit.ts'

/** Goes on from the feedback: to the next question, to the same safety question again, or to the result. */
export async function POST(request: Request, { params }: RouteContext<'/attempts/[attempt]/continue'>) {
  const { attempt: id } = await params
  return takePost(request, async (form, visit) => {
    const attempt = findAttempt(visit, id)
    const item = form.get('item') ?? ''
    const round = Number(form.get('round'))
    if (!attempt || currentItemOf(attempt)?.id !== item || attempt.snapshot.context.round !== round || !attempt.snapshot.matches('reviewing')) {
      return seeOther(attemptUrl(encodeURIComponent(id)))
    }
    const at = Date.now()
    const after = stepAttempt(attempt, { type: 'item.continue', item, round })
    await record(visit, [
      { type: 'item.continued', id: `${id}/continued/${item}/${round}`, at, attempt: id, item, round },
      ...earnedBy(visit, after, at),
    ])
    return seeOther(attemptUrl(id))
  })
}
