import type { Coverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'

/** What the check asks for at least: with no more, the second retry repeats. */
const fewest = 2

export function objectivesAskedLittle({ objectives }: Coverage): Weakness {
  return {
    title: 'Objectives with the fewest questions',
    why: `They have ${fewest} in all, the least that the check allows, so a second retry repeats one. Write another, or ask it in the final check too.`,
    findings: objectives
      .filter(({ questions }) => questions.length <= fewest)
      .toSorted((a, b) => a.questions.length - b.questions.length)
      .map(({ objective, questions, place }) => ({ place, text: `${objective.id}: ${questions.length}` })),
  }
}
