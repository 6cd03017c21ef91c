import { spawnSync } from 'node:child_process'
import { judgeAudit } from './judge-audit.ts'

/**
 * `npm run check:packages`: asks the registry for known holes in the packages, those for development too, since they build
 * and test the course. Exit code 1 when one is high or critical. Where nobody can be asked it says so and fails nothing:
 * a day without a connection must not stop the work.
 */
// Told to work offline, npm would report no holes without having asked (npm 11.19).
const args = ['audit', '--json', '--no-offline', '--fetch-retries=0', '--fetch-timeout=20000']
const npm = process.env.npm_execpath
const options = { encoding: 'utf8', maxBuffer: 64_000_000 } as const
const { stdout } = npm?.endsWith('.js') ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
const verdict = judgeAudit(stdout ?? '')
if (verdict.kind === 'sound') console.log('No high or critical hole is known in the packages.')
if (verdict.kind === 'not-asked') console.log(`NOT CHECKED: whether the packages have known holes. The registry could not be asked (${hostless(verdict.why)}).`)
if (verdict.kind === 'holes') {
  console.error(`Packages with known holes:\n${verdict.holes.map((hole) => `  ${hole}`).join('\n')}`)
  process.exitCode = 1
}

/** Which registry it was is the machine's business, and a log may be public. */
function hostless(why: string): string {
  return why.replaceAll(/https?:\/\/[^\s/]+/g, '')
}
