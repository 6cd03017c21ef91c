import { currentItemOf } from '#lib/quiz/attempt.ts'
import { attemptUrl } from '#app/_http/addresses.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { findAttempt } from '#app/_http/find-attempt.ts'
import { takePost } from '#app/_http/take-post.ts'
import { record } from '#app/_http/visit.ts'
import { follow } from '../../follow.ts'

/** Goes on from the feedback: to the next question, to the same safety question again, or to the result. */
export async function POST(request: Request, { params }: RouteContext<'/attempts/[attempt]/continue'>) {
  const { attempt: id } = await params
  const taken = await takePost(request, async (form, visit) => {
    const attempt = findAttempt(visit, id)
    const item = form.get('item') ?? ''
    const round = Number(form.get('round'))
    if (!attempt || currentItemOf(attempt)?.id !== item || attempt.snapshot.context.round !== round || !attempt.snapshot.matches('reviewing')) {
      return seeOther(attemptUrl(encodeURIComponent(id)))
    }
    await record(visit, [{ type: 'item.continued', id: `${id}/continued/${item}/${round}`, at: Date.now(), attempt: id, item, round }])
    return seeOther(attemptUrl(id))
  })
  return follow(request, taken)
}
