import type { Outcome } from './response.ts'

/** Points as in xAPI Data §2.4.5.1: one point an item; `scaled = raw / max`, 0 to 1. */
export type Score = { raw: number; max: number; scaled: number }

export function toScore(outcomes: readonly Outcome[]): Score {
  const raw = outcomes.reduce((sum, { scaled }) => sum + scaled, 0)
  const max = outcomes.length
  return { raw, max, scaled: max === 0 ? 0 : raw / max }
}

/** Whether a score reaches the mastery score. Sums of thirds and fifths miss by a hair, hence the tolerance. */
export function hasMastery(score: Score, masteryScore: number): boolean {
  return score.scaled + 1e-9 >= masteryScore
}
