import type { ReactNode } from 'react'
import type { Lesson } from '#lib/content/loaded-course.ts'
import type { Stretches } from '#lib/content/stretch.ts'
import { practiceLesson } from '#lib/practice/practice-lesson.ts'
import { decideGate, type Gate } from '#lib/progress/gates.ts'
import { Locked } from '#app/_components/locked.tsx'
import { notHere } from '#app/_http/not-here.tsx'
import type { Page } from '#app/_http/to-html.tsx'
import type { Visit } from '#app/_http/visit.ts'
import { texts } from '#app/texts/texts.ts'

export type Practice = { visit: Visit; lesson: Lesson; stretches: Stretches }

/** What a page is called, in its title and, where that is more than text, in its heading. */
type Named = { title: string; heading?: ReactNode }

/** A page of the practice, which opens with its lesson. `show` is called only when it is open. */
export function practicePage(visit: Visit, { title, heading = title }: Named, show: (practice: Practice) => Page): Page {
  const found = findGate(visit)
  if (!found) return notHere
  const { lesson, gate } = found
  const { course } = visit
  if (!gate.open) return { title: texts.site.lockedTitle(title), tellsProgress: true, body: <Locked what={heading} visit={visit} requires={gate.requires} /> }
  return { style: 'practice', tellsProgress: true, ...show({ visit, lesson, stretches: course.stretches }) }
}

/** Whether the visitor may write what belongs to the practice. */
export function canPractise(visit: Visit): boolean {
  return findGate(visit)?.gate.open ?? false
}

/** Null in a course without stretches. */
function findGate({ course, progress }: Visit): { lesson: Lesson; gate: Gate } | null {
  const lesson = practiceLesson(course)
  return lesson && { lesson, gate: decideGate(course, progress, { kind: 'lesson', lesson: lesson.slug }) }
}
