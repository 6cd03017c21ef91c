import { answersTo, currentItemOf, stepAttempt, type Attempt, type AttemptItem } from '#lib/quiz/attempt.ts'
import { findProblem, parseResponse } from '#lib/quiz/item-types/index.ts'
import type { Answer } from '#lib/quiz/quiz-machine.ts'
import type { Response } from '#lib/quiz/response.ts'
import { findAttempt } from './find-attempt.ts'
import type { Visit } from './visit.ts'

/** What a question page shows: the question, its feedback, or nothing yet. */
export type Question = { attempt: Attempt; place: number; asked: AttemptItem } & (
  | { kind: 'asking'; given: Response | null; isAgain: boolean }
  /** `isCurrent`: the learner has not gone on yet. */
  | { kind: 'reviewing'; answer: Answer; isCurrent: boolean }
  | { kind: 'ahead' }
)

/** The question at a place of the visitor's attempt, from 1; null where there is none. */
export function loadQuestion(visit: Visit, id: string, place: string, query: URLSearchParams): Question | null {
  const found = findAttempt(visit, id)
  const asked = /^\d{1,3}$/.test(place) ? found?.items[Number(place) - 1] : undefined
  if (!found || !asked) return null
  const shared = { attempt: found, place: Number(place), asked }
  const isCurrent = currentItemOf(found)?.id === asked.id
  const answer = answersTo(found, asked.id).at(-1)
  if (!isCurrent || !found.snapshot.matches('answering') || !asked.item) {
    return answer ? { kind: 'reviewing', answer, isCurrent, ...shared } : { kind: 'ahead', ...shared }
  }
  const { round } = found.snapshot.context
  const given = query.has('problem') ? parseResponse(asked.item, query) : null
  const problem = given && findProblem(asked.item, given)
  const attempt = problem
    ? stepAttempt(found, { type: 'item.answer', item: asked.id, round, grading: { kind: 'problem', problem } })
    : found
  return { kind: 'asking', given, isAgain: round > 0, ...shared, attempt }
}
