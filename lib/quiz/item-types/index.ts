import type { Item, ItemOf, ItemType } from '#lib/content/item.ts'
import type { ExplanationLine, Fields, Outcome, Problem, Response } from '../response.ts'
import { choice } from './choice.ts'
import { fillInTheBlank } from './fill-in-the-blank.ts'
import type { ItemTypeModule } from './item-type-module.ts'
import { multipleResponse } from './multiple-response.ts'
import { ordering } from './ordering.ts'
import { pairing } from './pairing.ts'

/** A new item type that lacks a part does not compile. */
const modules: { [T in ItemType]: ItemTypeModule<ItemOf<T>, Response> } = {
  'single-choice': choice,
  'true-false-reason': choice,
  'multiple-response': multipleResponse,
  ordering,
  matching: pairing,
  'label-figure': pairing,
  'fill-in-the-blank': fillInTheBlank,
}

export function parseResponse(item: Item, fields: Fields): Response {
  return moduleOf(item).parse(item, fields)
}

/** Why a response can't be graded, or null. */
export function findProblem(item: Item, response: Response): Problem | null {
  return moduleOf(item).findProblem(item, response)
}

/** Grades a response for which `findProblem` gives null. */
export function gradeResponse(item: Item, response: Response): Outcome {
  return moduleOf(item).grade(item, response)
}

export function explainOutcome(item: Item, response: Response, outcome: Outcome): ExplanationLine[] {
  return moduleOf(item).explain(item, response, outcome)
}

function moduleOf(item: Item): ItemTypeModule<Item, Response> {
  return modules[item.type]
}
