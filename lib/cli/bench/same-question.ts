import { BenchLearner, type Question } from './bench-learner.ts'
import type { HttpClient } from './http-client.ts'

export type Standing = { learner: BenchLearner; question: Question }

/**
 * Learners who all stand at the same question with one choice, first in their attempt: which questions an attempt asks is
 * chance, and pages that differ could not be compared.
 */
export async function findLearnersAtSameQuestion(client: HttpClient, count: number): Promise<[Standing, ...Standing[]]> {
  const standing = new Map<string, Standing[]>()
  for (let tries = 0; tries < 2_000; tries++) {
    const learner = new BenchLearner(client)
    const question = await learner.nextQuestion()
    if (!hasOneChoice(question)) continue
    const { item = '' } = question.form.hidden
    const [first, ...rest] = [...(standing.get(item) ?? []), { learner, question }]
    if (first && rest.length + 1 === count) return [first, ...rest]
    standing.set(item, first ? [first, ...rest] : [])
  }
  throw new Error('No question came up often enough')
}

function hasOneChoice({ form: { html } }: Question): boolean {
  const names = (type: string) => new Set([...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => (tag.includes(`type="${type}"`) ? (/name="([^"]*)"/.exec(tag)?.[1] ?? []) : [])))
  return names('radio').size === 1 && names('checkbox').size === 0 && names('text').size === 0 && !html.includes('<select')
}
