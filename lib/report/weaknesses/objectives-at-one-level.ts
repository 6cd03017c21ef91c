import type { Coverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'

export function objectivesAtOneLevel({ objectives }: Coverage): Weakness {
  const levelled = objectives.map(({ objective, questions, place }) => {
    const difficulties = [...new Set(questions.map(({ item }) => item.difficulty))]
    const blooms = [...new Set(questions.map(({ item }) => item.bloom))]
    const only = [...(difficulties.length === 1 ? [`difficulty ${difficulties.join()}`] : []), ...(blooms.length === 1 ? [`“${blooms.join()}”`] : [])]
    return { place, only, text: `${objective.id}: all ${questions.length} at ${only.join(', ')}` }
  })
  return {
    title: 'Objectives asked at one level only',
    why: 'To recall, to use and to judge are different skills. Add a question of another difficulty or Bloom level.',
    findings: levelled
      .filter(({ only }) => only.length > 0)
      .toSorted((a, b) => b.only.length - a.only.length)
      .map(({ place, text }) => ({ place, text })),
  }
}
