import { readFile } from 'node:fs/promises'
import { explainUnproved, findUnproved } from '#lib/conformance/find-unproved.ts'
import { parsePlaywrightReport, parseVitestReport, type TestRun } from '#lib/conformance/test-runs.ts'
import { formatProblem } from '#lib/loader/content-problem.ts'
import { readConformance } from '#lib/loader/load-conformance.ts'
import { printProblems } from './print-problems.ts'

const reports = { 'test-results/vitest.json': parseVitestReport, 'test-results/playwright.json': parsePlaywrightReport }

/** `npm run check:accessibility`, the last step of `npm test`: whether the tests that just ran bear out every claim. Exit code 1 when not. */
const { value, problems, problem } = await readConformance(process.cwd())
if (!value) printProblems(problems)
else {
  const runs: TestRun[] = []
  // One after the other, so that what is missing is told in one order.
  for (const [path, parse] of Object.entries(reports)) runs.push(...(await readReport(path, parse)))
  const unproved = findUnproved(value, runs)
  for (const one of unproved) console.error(formatProblem(problem(['proofs', one.proof, 'titles', one.index], explainUnproved(one))))
  if (unproved.length > 0) {
    console.error(`\n${unproved.length} of the tests that docs/accessibility.yaml names do not bear out what is claimed.`)
    process.exitCode = 1
  } else console.log(`The tests bear out what is claimed of the ${Object.keys(value.criteria).length} criteria of WCAG 2.2.`)
}

/** A report that is not there shows nothing: then every test in it is gone. */
async function readReport(path: string, parse: (report: unknown, root: string) => TestRun[]): Promise<TestRun[]> {
  try {
    return parse(JSON.parse(await readFile(path, 'utf8')), process.cwd())
  } catch (error) {
    console.error(`${path} can’t be read (${error instanceof Error ? error.message : String(error)}). It is what a run of npm test leaves.`)
    return []
  }
}
