import { claimsOf, type Conformance } from './conformance.ts'
import type { TestRun } from './test-runs.ts'
import type { Criterion } from './wcag-2.2.ts'

/** A named test on which criteria rest, and which does not show what they claim. */
export type Unproved = {
  proof: string
  /** Its place among the titles of the proof. */
  index: number
  file: string
  title: string
  why: 'gone' | Exclude<TestRun['outcome'], 'passed'>
  /** The tests that fit the title and did not pass. */
  tests: string[]
  criteria: Criterion[]
}

/** Which claims the last run of the tests does not bear out. */
export function findUnproved(conformance: Conformance, runs: readonly TestRun[]): Unproved[] {
  const claims = claimsOf(conformance)
  return Object.entries(conformance.proofs).flatMap(([proof, { file, titles }]) => {
    const criteria = claims.filter(({ claim }) => claim.proofs.includes(proof)).map(({ criterion }) => criterion)
    return titles.flatMap((title, index): Unproved[] => {
      const fitting = runs.filter((run) => run.file === file && fits(title, run.title))
      const bad = fitting.filter(({ outcome }) => outcome !== 'passed')
      const why = fitting.length === 0 ? 'gone' : worstOf(bad)
      return why ? [{ proof, index, file, title, why, tests: [...new Set(bad.map((run) => run.title))], criteria }] : []
    })
  })
}

/** `*` stands for any text, so that a family made in a loop is named once. */
function fits(pattern: string, title: string): boolean {
  return new RegExp(`^${pattern.split('*').map((text) => RegExp.escape(text)).join('.*')}$`, 's').test(title)
}

function worstOf(runs: readonly TestRun[]): Exclude<TestRun['outcome'], 'passed'> | undefined {
  return (['failed', 'flaky', 'skipped'] as const).find((outcome) => runs.some((run) => run.outcome === outcome))
}

const said: Record<Unproved['why'], string> = {
  gone: 'is not among the tests of the last run',
  failed: 'failed',
  flaky: 'passed only when it was tried again',
  skipped: 'was skipped',
}

const mends: Record<Unproved['why'], string> = {
  gone: 'Run all of npm test; if the test has another name now, name it here; if it is gone, so is the claim',
  failed: 'Mend what it found, or lower the verdict and add a limit',
  flaky: 'Mend the test, so that it passes at once',
  skipped: 'Let it run, or take it out of here and lower the verdict of what rests on it alone',
}

/** The test, what became of it, what can't be claimed, and how to mend it. */
export function explainUnproved({ file, title, why, tests, criteria }: Unproved): string {
  const which = tests.some((test) => test !== title) ? ` (${tests.map((test) => `“${test}”`).join(', ')})` : ''
  const what = criteria.map(({ number, name }) => `${number} ${name}`).join(', ')
  return `${file} “${title}”${which} ${said[why]}, so this can’t be claimed: ${what}. ${mends[why]}`
}
