import { seeOther } from '#app/_http/answer.tsx'
import { isConfirmed, unsureUrl } from '#app/_http/confirmation.ts'
import { isUuid } from '#lib/auth/is-uuid.ts'
import { takePost } from '#app/_http/take-post.ts'
import { record } from '#app/_http/visit.ts'

/** Starts a lesson over, or the whole course. The form brings the event's id, so that a double click counts once. */
export async function POST(request: Request) {
  return takePost(request, async (form, visit) => {
    const lesson = form.get('lesson')
    const id = form.get('id') ?? ''
    const isKnown = lesson === null || visit.course.lessons.some(({ slug }) => slug === lesson)
    if (!isKnown || !isUuid(id) || !visit.learner) return seeOther('/')
    if (!isConfirmed(form)) return seeOther(unsureUrl('/start-over', lesson === null ? {} : { lesson }))
    await record(visit, [{ type: 'started.over', id: `started.over/${id}`, at: Date.now(), lesson }])
    return seeOther(`/?done=${lesson === null ? 'course-started-over' : 'lesson-started-over'}`)
  })
}
