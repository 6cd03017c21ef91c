import { parseRoutine, routineQuery } from '#lib/practice/routine.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { takePost } from '#app/_http/take-post.ts'
import { record } from '#app/_http/visit.ts'
import { canPractise } from '../show-practice.tsx'

/** Keeps a routine in the learner's log; a form without one lets the kept routine go. */
export async function POST(request: Request) {
  return takePost(request, async (form, visit) => {
    if (!canPractise(visit)) return seeOther('/practice')
    const about = { type: 'practice.routine-kept' as const, id: `practice.routine-kept/${crypto.randomUUID()}`, at: Date.now() }
    const given = form.get('routine')
    if (given !== null) {
      const routine = parseRoutine(visit.course.stretches, new URLSearchParams(given))
      // Its page says what is missing; what was kept before stays.
      if (routine.stretches.length === 0) return seeOther('/practice/routine')
      await record(visit, [{ ...about, routine }])
      return seeOther(`/practice/routine?${routineQuery(routine)}&kept=1`)
    }
    if (visit.progress.routine) await record(visit, [{ ...about, routine: null }])
    return seeOther('/practice?done=forgotten')
  })
}
