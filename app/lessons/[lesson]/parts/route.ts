import { runOf } from '#lib/progress/fold-progress.ts'
import { decideGate } from '#lib/progress/gates.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { takePost } from '#app/_http/take-post.ts'
import { record } from '#app/_http/visit.ts'

/** Notes that a part of a lesson was read, and leads on: to the next part, to the quiz, or (leave) to the course page. */
export async function POST(request: Request, { params }: RouteContext<'/lessons/[lesson]/parts'>) {
  const { lesson: slug } = await params
  return takePost(request, async (form, visit) => {
    const lesson = visit.course.lessons.find((candidate) => candidate.slug === slug)
    const part = Number(form.get('part'))
    const isOpen = lesson && decideGate(visit.course, visit.progress, { kind: 'lesson', lesson: slug }).open
    if (!isOpen || !lesson.parts.some(({ number }) => number === part)) return seeOther(`/lessons/${encodeURIComponent(slug)}`)

    const about = { at: Date.now(), lesson: slug, run: runOf(visit.progress, slug) }
    await record(visit, [{ type: 'part.read', id: `part.read/${slug}/${about.run}/${part}`, part, ...about }])
    if (form.get('then') === 'leave') return seeOther('/?done=kept')
    return seeOther(part < lesson.parts.length ? `/lessons/${slug}#part-${part + 1}` : `/lessons/${slug}/quiz`)
  })
}
