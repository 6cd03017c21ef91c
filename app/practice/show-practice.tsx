import type { Lesson } from '#lib/content/loaded-course.ts'
import type { Stretches } from '#lib/content/stretch.ts'
import { practiceLesson } from '#lib/practice/practice-lesson.ts'
import { decideGate } from '#lib/progress/gates.ts'
import { Locked } from '#app/_components/locked.tsx'
import { notHere } from '#app/_http/not-here.tsx'
import type { Page } from '#app/_http/to-html.tsx'
import type { Visit } from '#app/_http/visit.ts'

export type Practice = { visit: Visit; lesson: Lesson; stretches: Stretches }

/** A page of the practice, which opens with its lesson. `show` is called only when it is open. */
export function practicePage(visit: Visit, what: string, show: (practice: Practice) => Page): Page {
  const { course, progress } = visit
  const lesson = practiceLesson(course)
  if (!lesson) return notHere
  const gate = decideGate(course, progress, { kind: 'lesson', lesson: lesson.slug })
  if (!gate.open) return { title: `Locked: ${what}`, tellsProgress: true, body: <Locked what={what} course={course} requires={gate.requires} /> }
  return { style: 'practice', tellsProgress: true, ...show({ visit, lesson, stretches: course.stretches }) }
}

/** Whether the visitor may write what belongs to the practice. */
export function canPractise({ course, progress }: Visit): boolean {
  const lesson = practiceLesson(course)
  return lesson !== null && decideGate(course, progress, { kind: 'lesson', lesson: lesson.slug }).open
}
