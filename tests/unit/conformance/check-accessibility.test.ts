import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { conformanceFile } from '#lib/loader/load-conformance.ts'
import type { Claim } from '#lib/conformance/conformance.ts'
import { wcag22 } from '#lib/conformance/wcag-2.2.ts'
import { aConformance } from './fixture-conformance.ts'

// The command itself, on a small file of claims and reports of the shape that Vitest and Playwright leave.

const walk = { file: 'tests/e2e/walk.spec.ts', titles: ['The page holds'], shows: 'It holds.' }
const colors = { file: 'tests/unit/colors.test.ts', titles: ['Colors hold'], shows: 'They hold.' }
const claim: Claim = { verdict: 'supports', how: 'So.', proofs: ['walk'], reviews: [] }
const criteria = { ...Object.fromEntries(wcag22.map(({ number }) => [number, { ...claim, proofs: ['colors'] }])), '2.1.1': { ...claim, proofs: ['walk'] } }

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'twinge-conformance-'))
  await mkdir(join(root, 'docs'))
  await mkdir(join(root, 'test-results'))
  await writeFile(join(root, conformanceFile), stringify(aConformance({ proofs: { walk, colors }, criteria })))
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('claims whose tests all passed are borne out', async () => {
  await writeReports('expected', 'passed')
  await expect(check()).resolves.toMatchObject({ stdout: 'The tests bear out what is claimed of the 86 criteria of WCAG 2.2.\n', stderr: '' })
})

test('a test of the browser that did not pass takes its claims with it', async () => {
  await writeReports('unexpected', 'passed')
  await expect(check()).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^docs\/accessibility\.yaml:\d+:\d+ proofs\.walk\.titles\[0\]: tests\/e2e\/walk\.spec\.ts “The page holds” failed, so this can’t be claimed: 2\.1\.1 Keyboard\./) })
})

test('a unit test that did not pass takes its claims with it', async () => {
  await writeReports('expected', 'failed')
  await expect(check()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('tests/unit/colors.test.ts “Colors hold” failed, so this can’t be claimed: 1.1.1 Non-text Content, ') })
})

test('without the reports nothing is borne out, and it says what leaves them', async () => {
  const said = ['test-results/vitest.json can’t be read', 'test-results/playwright.json can’t be read', '“The page holds” is not among', '“Colors hold” is not among', '2 of the tests']
  await expect(check()).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(new RegExp(said.map((part) => RegExp.escape(part)).join('[^]*'))) })
})

async function writeReports(walked: string, colored: string) {
  const specs = [{ title: 'The page holds', file: 'walk.spec.ts', tests: [{ status: walked, expectedStatus: 'passed' }] }]
  await writeFile(join(root, 'test-results/playwright.json'), JSON.stringify({ config: { rootDir: join(root, 'tests/e2e') }, suites: [{ specs: [], suites: [{ specs }] }] }))
  const testResults = [{ name: join(root, 'tests/unit/colors.test.ts'), assertionResults: [{ title: 'Colors hold', status: colored }] }]
  await writeFile(join(root, 'test-results/vitest.json'), JSON.stringify({ testResults }))
}

function check() {
  return promisify(execFile)(process.execPath, [join(process.cwd(), 'lib/cli/check-accessibility.ts')], { cwd: root })
}
