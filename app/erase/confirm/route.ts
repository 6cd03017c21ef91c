import { isConfirmed, unsureUrl } from '#app/_http/confirmation.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { takePost } from '#app/_http/take-post.ts'
import { forget } from '#app/_http/visit.ts'

/** Erases all that is kept about the visitor. */
export async function POST(request: Request) {
  return takePost(request, async (form, visit) => {
    if (!isConfirmed(form)) return seeOther(unsureUrl('/erase'))
    await forget(visit)
    return seeOther('/?done=erased')
  })
}
