import type { Sides } from './turns.ts'

export const formatMs = (ms: number) => `${ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`
export const formatTimes = (ratio: number) => `${ratio.toFixed(ratio < 0.1 ? 4 : 2)} ×`
export const formatKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
export const formatMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
export const formatPerSecond = (rate: number) => `${rate.toFixed(0)} /s`

/** Cells for both sides and their ratio. */
export function toCells({ course, floor }: Sides<number>, format: (figure: number) => string): string[] {
  return [format(course), format(floor), floor === 0 ? '' : formatTimes(course / floor)]
}

/** The last two cells of a row: the goal, and whether it is met. */
export function toGoal(figure: number, bound: '≤' | '≥', limit: number, unit = '×'): [goal: string, verdict: string] {
  const isMet = bound === '≤' ? figure <= limit : figure >= limit
  return [`${bound} ${limit} ${unit}`, isMet ? 'met' : 'not met']
}

export const noGoal = ['', '']
