import type { Item } from '#lib/content/item.ts'
import type { ExplanationLine, Fields, Outcome, Problem, Response } from '../response.ts'

/** What every item type must bring. Each is one module, bound in index.ts. */
export type ItemTypeModule<I extends Item, R extends Response> = {
  /** Reads the fields of the item's form. Unknown values are kept for `findProblem` to name. */
  parse(item: I, fields: Fields): R
  /** Says why a response can't be graded: empty or impossible. Null when it can. */
  findProblem(item: I, response: R): Problem | null
  /** Grades a response that has no problem. */
  grade(item: I, response: R): Outcome
  /** The feedback to show for a graded response. */
  explain(item: I, response: R, outcome: Outcome): ExplanationLine[]
}
