import * as z from 'zod'

/** What became of a test in the last run. Flaky: it passed only when it was tried again. */
export type TestRun = { file: string; title: string; outcome: 'passed' | 'failed' | 'skipped' | 'flaky' }

/** Vitest's `json` reporter. */
const VitestReportSchema = z.object({
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) })),
})

const SpecSchema = z.object({ title: z.string(), file: z.string(), tests: z.array(z.object({ status: z.string(), expectedStatus: z.string() })) })
type Spec = z.infer<typeof SpecSchema>
type Suite = { specs: Spec[]; suites?: Suite[] | undefined }
const SuiteSchema: z.ZodType<Suite> = z.object({ specs: z.array(SpecSchema), suites: z.lazy(() => z.array(SuiteSchema)).optional() })

/** Playwright's `json` reporter. Files are told from `rootDir`. */
const PlaywrightReportSchema = z.object({ config: z.object({ rootDir: z.string() }), suites: z.array(SuiteSchema) })

/** @param root the project's folder: reports name files from the top of the disk */
export function parseVitestReport(report: unknown, root: string): TestRun[] {
  return VitestReportSchema.parse(report).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status }) => ({ file: within(root, name), title, outcome: outcomeOfVitest(status) })),
  )
}

export function parsePlaywrightReport(report: unknown, root: string): TestRun[] {
  const { config, suites } = PlaywrightReportSchema.parse(report)
  return suites.flatMap(specsIn).flatMap(({ file, title, tests }) =>
    tests.map(({ status, expectedStatus }) => ({ file: within(root, `${config.rootDir}/${file}`), title, outcome: outcomeOfPlaywright(status, expectedStatus) })),
  )
}

function specsIn({ specs, suites = [] }: Suite): Spec[] {
  return [...specs, ...suites.flatMap(specsIn)]
}

function outcomeOfVitest(status: string): TestRun['outcome'] {
  if (status === 'passed' || status === 'failed') return status
  return 'skipped'
}

/** A test that is expected to fail, and does, shows nothing. */
function outcomeOfPlaywright(status: string, expectedStatus: string): TestRun['outcome'] {
  if (status === 'expected') return expectedStatus === 'passed' ? 'passed' : 'failed'
  return status === 'skipped' || status === 'flaky' ? status : 'failed'
}

function within(root: string, file: string): string {
  const path = file.replaceAll('\\', '/')
  const folder = `${root.replaceAll('\\', '/')}/`
  return path.startsWith(folder) ? path.slice(folder.length) : path
}
