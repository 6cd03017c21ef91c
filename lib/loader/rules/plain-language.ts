import { problemAt, type ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { startOf } from '../lesson-file.ts'

/** Highest grade that a lesson may have. */
export const highestGrade = 8

/** A lesson reads at grade 8 or lower. */
export function plainLanguage({ lessons }: CourseDraft): ContentProblem[] {
  return lessons.flatMap((lesson) => {
    const { grade } = lesson
    if (grade <= highestGrade) return []
    return [problemAt(startOf(lesson), '', `reads at grade ${grade.toFixed(1)}: ${highestGrade} is the highest, about 6 is the aim. Use shorter sentences and plainer words`)]
  })
}
