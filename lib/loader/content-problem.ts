/** A place in a content file. Line and column count from 1. */
export type Place = {
  /** From the project's folder, with forward slashes. */
  file: string
  line: number
  column: number
}

/** Something that an author has to mend. */
export type ContentProblem = Place & {
  /** Where in the file, such as `items[3].options[1].feedback`; empty for the file as a whole. */
  path: string
  /** What is wrong and how to mend it. */
  message: string
}

export function problemAt({ file, line, column }: Place, path: string, message: string): ContentProblem {
  return { file, line, column, path, message }
}

/** One line: `quizzes/prevention.yaml:42:7 items[3].options[1].feedback: required, for example …`. */
export function formatProblem({ file, line, column, path, message }: ContentProblem): string {
  return `${file}:${line}:${column} ${path ? `${path}: ` : ''}${message}`
}

/** Thrown where broken content would be built or served. Its message lists every problem. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problems: readonly ContentProblem[]
  constructor(problems: readonly ContentProblem[]) {
    super(`The content has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map(formatProblem).join('\n')}`)
    this.problems = problems
  }
}
