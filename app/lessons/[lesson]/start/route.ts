import { runOf } from '#lib/progress/fold-progress.ts'
import { decideGate } from '#lib/progress/gates.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { takePost } from '#app/_http/take-post.ts'
import { record } from '#app/_http/visit.ts'

/** Begins a lesson: from here on the course page leads back to it. */
export async function POST(request: Request, { params }: RouteContext<'/lessons/[lesson]/start'>) {
  const { lesson } = await params
  return takePost(request, async (_form, visit) => {
    const isKnown = visit.course.lessons.some(({ slug }) => slug === lesson)
    if (isKnown && decideGate(visit.course, visit.progress, { kind: 'lesson', lesson }).open) {
      const run = runOf(visit.progress, lesson)
      await record(visit, [{ type: 'lesson.started', id: `lesson.started/${lesson}/${run}`, at: Date.now(), lesson, run }])
    }
    return seeOther(`/lessons/${encodeURIComponent(lesson)}`)
  })
}
