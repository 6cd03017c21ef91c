import type { Conformance } from '#lib/conformance/conformance.ts'
import type { TestRun } from '#lib/conformance/test-runs.ts'
import { wcag22 } from '#lib/conformance/wcag-2.2.ts'

/** Claims that rest on one proof of two titles, a family among them. */
export function aConformance(given: Partial<Conformance> = {}): Conformance {
  return {
    assessed: '2026-11-27',
    tested: ['By machine.'],
    untested: ['By nobody else.'],
    limits: [],
    proofs: { walk: { file: 'tests/e2e/walk.spec.ts', titles: ['The page holds', 'Every * question holds'], shows: 'It holds.' } },
    reviews: {},
    criteria: Object.fromEntries(wcag22.map(({ number }) => [number, { verdict: 'supports', how: 'So.', proofs: ['walk'], reviews: [] }])),
    ...given,
  }
}

/** One run in which each of these tests of the walk had this outcome. */
export function runsOf(outcomes: Record<string, TestRun['outcome']>): TestRun[] {
  return Object.entries(outcomes).map(([title, outcome]) => ({ file: 'tests/e2e/walk.spec.ts', title, outcome }))
}
