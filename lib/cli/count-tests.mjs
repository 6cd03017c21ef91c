/** Prints how many tests passed and failed, by the reports that `npm test` leaves: the last line is "N passed, N failed". */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const reports = { vitest: countVitest, playwright: countPlaywright }
const counts = Object.entries(reports).map(([name, count]) => countIn(name, count))
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ kind) => counts.reduce((total, each) => total + each[kind], 0)

if (sum('skipped') > 0) console.log(`Skipped: ${sum('skipped')}`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {string} name @param {(report: any) => Counts} count @returns {Counts} */
function countIn(name, count) {
  const path = `test-results/${name}.json`
  try {
    return count(JSON.parse(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')))
  } catch (error) {
    console.log(`No count from ${path}: ${String(error)}`)
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

/** @param {any} report as of Vitest's `json` reporter. A file that did not even load has no tests in it: it counts as one that failed. */
function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const unloaded = testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.every((/** @type {any} */ test) => test.status !== 'failed'))
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests + numTodoTests }
}

/** @param {any} report as of Playwright's `json` reporter. `errors` are those outside of any test (the server did not start). Flaky: passed when tried again. */
function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped }
}
