import type { ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { highestGrade, readingGrade } from '../reading-grade.ts'

/** A lesson reads at grade 8 or lower. */
export function plainLanguage({ lessons }: CourseDraft): ContentProblem[] {
  return lessons.flatMap(({ prose, problem }) => {
    const { grade } = readingGrade(prose)
    if (grade <= highestGrade) return []
    return [problem('', `reads at grade ${grade.toFixed(1)}: ${highestGrade} is the highest, about 6 is the aim. Use shorter sentences and plainer words`)]
  })
}
