import type { LoadedCourse, LoadedItem } from '#lib/content/loaded-course.ts'
import type { LearningEvent, QuizPassed } from '#lib/progress/events.ts'
import { foldProgress } from '#lib/progress/fold-progress.ts'
import { openedBy } from '#lib/progress/gates.ts'
import { gradeResponse, parseResponse } from '#lib/quiz/item-types/index.ts'
import { rightFields, wrongFields } from './items.ts'

export const started = (quiz: string, items: readonly LoadedItem[], attempt = 'attempt', at = 1): LearningEvent => ({
  type: 'attempt.started',
  id: `${attempt}/started`,
  at,
  attempt,
  quiz,
  run: 0,
  seed: 'seed',
  items: items.map(({ id, hash, safety }) => ({ id, hash, safety })),
  masteryScore: 0.8,
  version: 'v1',
})

export function answered(item: LoadedItem, how: 'right' | 'wrong', { attempt = 'attempt', round = 0, at = 2 } = {}): LearningEvent {
  const response = parseResponse(item, how === 'right' ? rightFields(item) : wrongFields(item))
  const outcome = gradeResponse(item, response)
  const { id, hash } = item
  return { type: 'item.answered', id: `${attempt}/answered/${id}/${round}`, at, attempt, item: id, round, hash, response, outcome }
}

export const continued = (item: LoadedItem, { attempt = 'attempt', round = 0, at = 3 } = {}): LearningEvent => ({
  type: 'item.continued',
  id: `${attempt}/continued/${item.id}/${round}`,
  at,
  attempt,
  item: item.id,
  round,
})

/** A pass, with what it opens by the rules of the course given the passes before it. */
export function passed(course: LoadedCourse, quiz: string, before: readonly LearningEvent[] = []): QuizPassed {
  const score = { raw: 2, max: 2, scaled: 1 }
  const opens = openedBy(course, foldProgress(before), quiz)
  return { type: 'quiz.passed', id: `${quiz}/passed`, at: 10, attempt: quiz, quiz, score, opens, version: 'v1' }
}
