import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { loadReport } from '#lib/report/load-report.ts'
import type { Report } from '#lib/report/report.ts'
import { toMarkdown } from '#lib/report/to-markdown.ts'
import { toText } from '#lib/report/to-text.ts'
import { checkWith, withCourse, type Fault } from '#tests/unit/loader/fixture-course.ts'

let report: Report
beforeAll(async () => {
  const result = await loadReport(process.cwd())
  if ('problems' in result) throw new Error('The content is broken: run npm run check:content')
  report = result.report
})

test('the page is up to date (mend with npm run report:content)', async () => {
  expect(await readFile('docs/content-report.md', 'utf8')).toBe(toMarkdown(report))
})

test('the course fits a terminal of a hundred columns', () => {
  const lines = toText(report, 'docs/content-report.md').split('\n')
  expect(lines.filter(({ length }) => length > 100)).toEqual([])
})

test('every line that the page links to is there', async () => {
  const links = [...new Set(Array.from(toMarkdown(report).matchAll(/\]\(\.\.\/([^?#)]+)(?:\?plain=1)?#L(\d+)\)/g), ([, file, line]) => `${file}:${line}`))]
  const files = Object.fromEntries(await Promise.all([...new Set(links.map((link) => link.split(':')[0] ?? ''))].map(async (file) => [file, (await readFile(file, 'utf8')).split('\n')])))
  expect(links.length).toBeGreaterThan(100)
  expect(links.filter((link) => !files[link.split(':')[0] ?? '']?.[Number(link.split(':')[1]) - 1]?.trim())).toEqual([])
})

test('every link within the page leads to a heading', () => {
  const page = toMarkdown(report)
  const headings = Array.from(page.matchAll(/^#+ (.+)$/gm), ([, text = '']) => text.toLowerCase().replace(/[^a-z0-9 -]/g, '').replaceAll(' ', '-'))
  const targets = Array.from(page.matchAll(/\]\(#([^)]+)\)/g), ([, target]) => target)
  expect(targets.length).toBeGreaterThan(report.tables.length)
  expect(targets.filter((target) => headings.filter((heading) => heading === target).length !== 1)).toEqual([])
})

test('the command prints the report, writes the page, and says where', () =>
  withCourse([], async (root) => {
    const { stdout } = await reportContent(root)
    expect(stdout).toMatch(/^Content report: A course\n/)
    expect(stdout).toContain('Written to docs/content-report.md')
    expect(await readFile(join(root, 'docs/content-report.md'), 'utf8')).toMatch(/^# Content report: A course\n/)
  }))

test('of a broken course it says what the check says, and writes nothing', async () => {
  const fault: Fault = { in: 'quizzes/one.yaml', replace: 'key: a\n', by: 'key: z\n' }
  const [problem = ''] = await checkWith(fault)
  await withCourse([fault], async (root) => {
    await expect(reportContent(root)).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`${problem}\n`) })
    await expect(readFile(join(root, 'docs/content-report.md'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

function reportContent(root: string) {
  return promisify(execFile)(process.execPath, [join(process.cwd(), 'lib/cli/report-content.ts')], { cwd: root })
}
