import type { Score } from '#lib/quiz/score.ts'

/** "7.5 of 8 points (94%)". Rounded down, so that what reads as 80% has passed. */
export function formatScore({ raw, max, scaled }: Score): string {
  return `${formatPoints(raw)} of ${max} points (${formatPercent(scaled)})`
}

export function formatPercent(scaled: number): string {
  return `${Math.floor(scaled * 100 + 1e-9)}%`
}

export function formatPoints(raw: number): string {
  return String(Math.floor(raw * 100 + 1e-9) / 100)
}

/** "24 November 2026": day, month in words, year, so that no country misreads it. */
export function formatDate(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}
