import { formatProblem, type ContentProblem } from '#lib/loader/content-problem.ts'

/** What a command says of broken content before it gives up: every problem, one a line. */
export function printProblems(problems: readonly ContentProblem[]): void {
  for (const problem of problems) console.error(formatProblem(problem))
  const files = new Set(problems.map(({ file }) => file)).size
  console.error(`\n${problems.length} problem${problems.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}. Nothing was built or changed.`)
  process.exitCode = 1
}
