import { quizFile } from '#lib/loader/content-files.ts'
import type { Coverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'
import { count } from '../wording.ts'

export function fewSafetyQuestions({ lessons, claims }: Coverage): Weakness {
  const found = lessons.map(({ lesson: { slug }, quiz }) => ({
    slug,
    safety: quiz.items.filter((item) => item.safety).length,
    unguarded: claims.filter(({ claim, questions }) => claim.danger && claim.lesson === slug && !questions.some(({ item }) => item.safety)).map(({ claim }) => claim.id),
  }))
  return {
    title: 'Lessons with few safety questions',
    why: 'A dangerous claim is safest when a question on it must be answered safely before the quiz is passed (safety: true).',
    findings: found
      .filter(({ safety, unguarded }) => safety === 0 || unguarded.length > 0)
      .toSorted((a, b) => a.safety - b.safety || b.unguarded.length - a.unguarded.length)
      .map(({ slug, safety, unguarded }) => ({
        place: { file: quizFile(slug), line: 1, column: 1 },
        text: `${count(safety, 'safety question')}${unguarded.length > 0 ? `, none on the dangerous ${unguarded.join(', ')}` : ''}`,
      })),
  }
}
