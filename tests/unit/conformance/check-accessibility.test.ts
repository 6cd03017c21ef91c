import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { conformanceFile, loadConformance } from '#lib/loader/load-conformance.ts'

// The command itself, on our own claims, with reports in which every named test passed: but for one fault.

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'twinge-conformance-'))
  await mkdir(join(root, 'docs'))
  await mkdir(join(root, 'test-results'))
  await cp(conformanceFile, join(root, conformanceFile))
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('claims whose tests all passed are borne out', async () => {
  await writeReports(() => 'passed')
  await expect(check()).resolves.toMatchObject({ stdout: 'The tests bear out what is claimed of the 86 criteria of WCAG 2.2.\n', stderr: '' })
})

test.each([
  ['gone', 'is not among the tests of the last run'],
  ['failed', 'failed'],
  ['skipped', 'was skipped'],
  ['flaky', 'passed only when it was tried again'],
] as const)('a test of the browser that is %s takes its claims with it', async (fault, said) => {
  await writeReports((title) => (title === 'The focus is always seen whole, large and in contrast' ? fault : 'passed'))
  const { stderr } = await failing(check())
  expect(stderr).toMatch(/^docs\/accessibility\.yaml:\d+:\d+ proofs\.focus-seen\.titles\[0\]: tests\/e2e\/conditions\.spec\.ts “The focus is always seen whole, large and in contrast”/)
  expect(stderr).toContain(`${said}, so this can’t be claimed: 1.4.11 Non-text Contrast, 2.4.7 Focus Visible, `)
  expect(stderr).toContain('1 of the tests that docs/accessibility.yaml names')
})

test('a unit test that failed takes its claims with it', async () => {
  await writeReports((title) => (title === 'No stylesheet moves or flashes anything' ? 'failed' : 'passed'))
  expect((await failing(check())).stderr).toContain('tests/unit/styles/motion.test.ts “No stylesheet moves or flashes anything” failed, so this can’t be claimed: 2.2.2 Pause, Stop, Hide')
})

test('without the reports nothing is borne out, and it says what leaves them', async () => {
  const { stderr } = await failing(check())
  expect(stderr).toContain('test-results/vitest.json can’t be read')
  expect(stderr).toContain('test-results/playwright.json can’t be read')
  expect(stderr).toContain('is not among the tests of the last run')
})

type Outcome = 'passed' | 'gone' | 'failed' | 'skipped' | 'flaky'

async function writeReports(outcomeOf: (title: string) => Outcome) {
  const { proofs } = await loadConformance(process.cwd())
  const tests = Object.values(proofs)
    .flatMap(({ file, titles }) => titles.map((title) => ({ file, title: title.replaceAll('*', 'any'), outcome: outcomeOf(title) })))
    .filter(({ outcome }) => outcome !== 'gone')
  const status = { passed: 'expected', failed: 'unexpected', skipped: 'skipped', flaky: 'flaky', gone: '' }
  const specs = tests.filter(({ file }) => file.startsWith('tests/e2e/')).map(({ file, title, outcome }) => ({ title, file: file.slice('tests/e2e/'.length), tests: [{ status: status[outcome], expectedStatus: 'passed' }] }))
  const testResults = tests.filter(({ file }) => !file.startsWith('tests/e2e/')).map(({ file, title, outcome }) => ({ name: join(root, file), assertionResults: [{ title, status: outcome }] }))
  await writeFile(join(root, 'test-results/playwright.json'), JSON.stringify({ config: { rootDir: join(root, 'tests/e2e') }, suites: [{ specs }] }))
  await writeFile(join(root, 'test-results/vitest.json'), JSON.stringify({ testResults }))
}

function check() {
  return promisify(execFile)(process.execPath, [join(process.cwd(), 'lib/cli/check-accessibility.ts')], { cwd: root })
}

async function failing(command: Promise<unknown>): Promise<{ code: number; stderr: string }> {
  const error = await command.then(
    () => null,
    (reason: unknown) => reason as { code: number; stderr: string },
  )
  expect(error?.code).toBe(1)
  return error ?? { code: 0, stderr: '' }
}
