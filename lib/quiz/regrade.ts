import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { ItemAnswered } from './attempt-events.ts'
import { findProblem, gradeResponse, parseResponse } from './item-types/index.ts'

/**
 * An answer that another host has graded, graded again: hosts agree, and nobody has to be believed. Where the author has
 * changed the item since, what the learner was told stands. Null for what could not have been graded at all.
 */
export function regrade(course: Pick<LoadedCourse, 'quizzes'>, answered: ItemAnswered): ItemAnswered | null {
  const item = course.quizzes.flatMap(({ items }) => items).find(({ id, hash }) => id === answered.item && hash === answered.hash)
  if (!item) return answered
  // Made up: no form of this item gives a response of this kind.
  if (answered.response.kind !== parseResponse(item, new URLSearchParams()).kind) return null
  return findProblem(item, answered.response) ? null : { ...answered, outcome: gradeResponse(item, answered.response) }
}
