import { mkdir, writeFile } from 'node:fs/promises'
import { openProjectCache } from '#lib/loader/project-cache.ts'
import { loadReport } from '#lib/report/load-report.ts'
import { toMarkdown } from '#lib/report/to-markdown.ts'
import { toText } from '#lib/report/to-text.ts'
import { printProblems } from './print-problems.ts'

const page = 'docs/content-report.md'

/** `npm run report:content`: where the course is thin, in the terminal and as a page. Exit code 1 when the content is broken. */
const result = await loadReport(process.cwd(), await openProjectCache(process.cwd()))
if ('problems' in result) printProblems(result.problems)
else {
  await mkdir('docs', { recursive: true })
  await writeFile(page, toMarkdown(result.report))
  console.log(toText(result.report, page))
  const findings = result.report.weaknesses.reduce((sum, weakness) => sum + weakness.findings.length, 0)
  console.log(`\n${findings} findings; they stand above, under "What is weakest".\nWritten to ${page}, with all of them and with links.`)
}
