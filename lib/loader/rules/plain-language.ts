import type { ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { highestGrade, readingGrade } from '../reading-grade.ts'

/** A lesson reads at grade 8 or lower, and ends in a summary. */
export function plainLanguage({ lessons }: CourseDraft): ContentProblem[] {
  return lessons.flatMap(({ prose, uses, problem }) => {
    const { grade } = readingGrade(prose)
    return [
      ...(grade <= highestGrade
        ? []
        : [problem('', `reads at grade ${grade.toFixed(1)}: ${highestGrade} is the highest, about 6 is the aim. Use shorter sentences and plainer words`)]),
      ...(uses.some(({ name }) => name === 'Summary') ? [] : [problem('', 'has no <Summary>: end the last part with three lines to keep')]),
    ]
  })
}
