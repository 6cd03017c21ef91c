import { writeFile } from 'node:fs/promises'
import { toMarkdown } from '#lib/conformance/to-markdown.ts'
import { readConformance } from '#lib/loader/load-conformance.ts'
import { printProblems } from './print-problems.ts'

const page = 'docs/accessibility-conformance.md'

/** `npm run report:accessibility`: what is claimed of every criterion of WCAG 2.2, as a page. Exit code 1 when a claim rests on nothing. */
const { value, problems } = await readConformance(process.cwd())
if (!value) printProblems(problems)
else {
  await writeFile(page, toMarkdown(value))
  console.log(`Written to ${page}. Whether the tests bear it out, npm test tells at its end.`)
}
