/**
 * A share of right answers with luck taken out: 0 for what guessing would bring, 1 for all right, never below 0.
 * The form of Cohen's kappa (Educational and Psychological Measurement 20, 1960): (observed - chance) / (1 - chance).
 */
export function chanceCorrected(observed: number, chance: number): number {
  if (observed >= 1) return 1
  return Math.max(0, (observed - chance) / (1 - chance))
}
