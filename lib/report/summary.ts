import { verdicts } from '#lib/content/evidence.ts'
import type { Coverage } from './coverage.ts'
import { count } from './wording.ts'

/** What there is, a line for each kind. */
export function summaryOf({ course, lessons, sections, objectives, claims, references, questions, signs }: Coverage): string[] {
  const words = lessons.reduce((sum, { lesson }) => sum + lesson.words, 0)
  const verdictCounts = verdicts.map((verdict) => `${claims.filter(({ claim }) => claim.verdict === verdict).length} ${verdict}`)
  return [
    `${count(lessons.length, 'lesson')} in ${count(sections.length, 'section')}, ${count(words, 'word')}, ${count(objectives.length, 'objective')}`,
    `${count(questions.length, 'question')} in ${course.quizzes.length} quizzes, ${questions.filter(({ item }) => item.safety).length} of them on safety`,
    `${count(claims.length, 'claim')}: ${verdictCounts.join(', ')}; ${claims.filter(({ claim }) => claim.danger).length} dangerous`,
    `${count(references.length, 'reference')}, ${references.filter(({ reference }) => reference.verified === 'verified').length} of them opened and seen`,
    `${count(signs.length, 'warning sign')}, ${count(Object.keys(course.terms).length, 'term')}, ${count(Object.keys(course.figures).length, 'figure')}`,
  ]
}
