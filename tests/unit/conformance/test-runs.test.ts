import { expect, test } from 'vitest'
import { parsePlaywrightReport, parseVitestReport } from '#lib/conformance/test-runs.ts'

const root = '/home/of/twinge'

test('a report of Vitest tells each test, by its file from the project’s folder', () => {
  const assertionResults = ['passed', 'failed', 'skipped', 'pending', 'todo'].map((status) => ({ title: `is ${status}`, status, fullName: '', ancestorTitles: ['A part'] }))
  expect(parseVitestReport({ testResults: [{ name: `${root}/tests/unit/a.test.ts`, status: 'failed', assertionResults }] }, root)).toEqual([
    { file: 'tests/unit/a.test.ts', title: 'is passed', outcome: 'passed' },
    { file: 'tests/unit/a.test.ts', title: 'is failed', outcome: 'failed' },
    { file: 'tests/unit/a.test.ts', title: 'is skipped', outcome: 'skipped' },
    { file: 'tests/unit/a.test.ts', title: 'is pending', outcome: 'skipped' },
    { file: 'tests/unit/a.test.ts', title: 'is todo', outcome: 'skipped' },
  ])
})

test('a report of Playwright tells each test, of inner groups too', () => {
  const spec = (title: string, status: string, expectedStatus = 'passed') => ({ title, file: 'a.spec.ts', tests: [{ status, expectedStatus, results: [] }] })
  const suites = [{ title: 'a.spec.ts', specs: [spec('passed', 'expected'), spec('failed', 'unexpected')], suites: [{ title: 'A part', specs: [spec('skipped', 'skipped'), spec('flaky', 'flaky')] }] }]
  expect(parsePlaywrightReport({ config: { rootDir: `${root}/tests/e2e` }, suites }, root)).toEqual(
    (['passed', 'failed', 'skipped', 'flaky'] as const).map((outcome) => ({ file: 'tests/e2e/a.spec.ts', title: outcome, outcome })),
  )
})

test('a test that is expected to fail, and does, shows nothing', () => {
  const specs = [{ title: 'fails', file: 'a.spec.ts', tests: [{ status: 'expected', expectedStatus: 'failed' }] }]
  expect(parsePlaywrightReport({ config: { rootDir: `${root}/tests/e2e` }, suites: [{ specs }] }, root)).toMatchObject([{ outcome: 'failed' }])
})

test('a report of another shape is refused', () => {
  expect(() => parseVitestReport({ tests: [] }, root)).toThrow('testResults')
  expect(() => parsePlaywrightReport([], root)).toThrow('object')
})
