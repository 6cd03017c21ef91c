import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LearningEvent } from '#lib/progress/events.ts'
import { foldProgress } from '#lib/progress/fold-progress.ts'
import { foldAttempt } from '#lib/quiz/attempt.ts'
import { aCourse } from '#tests/support/course.ts'
import { answered, continued, passed, started } from '#tests/support/learner.ts'

const course = aCourse()
const quiz = course.quizzes[0]!
const [plain, safety] = quiz.items as [(typeof quiz.items)[0], (typeof quiz.items)[0]]

const log: LearningEvent[] = [
  { type: 'lesson.started', id: 'lesson.started/one/0', at: 1, lesson: 'one', run: 0 },
  { type: 'part.read', id: 'part.read/one/0/1', at: 2, lesson: 'one', run: 0, part: 1 },
  started('one', quiz.items, 'attempt', 3),
  answered(plain, 'wrong', { at: 4 }),
  continued(plain, { at: 5 }),
  answered(safety, 'wrong', { at: 6 }),
  continued(safety, { at: 7 }),
  answered(safety, 'right', { at: 8, round: 1 }),
  continued(safety, { at: 9, round: 1 }),
  passed(course, 'one'),
  { type: 'started.over', id: 'over/1', at: 20, lesson: 'two' },
  { type: 'learner.named', id: 'name-1', at: 21, name: 'Ada' },
  { type: 'learner.named', id: 'name-2', at: 22, name: 'Ada L.' },
  { type: 'course.completed', id: 'course.completed', at: 23, version: 'v1' },
]

const shuffledWithRepeats = fc
  .tuple(fc.shuffledSubarray(log, { minLength: log.length }), fc.array(fc.constantFrom(...log), { maxLength: 10 }))
  .map(([all, again]) => [...all, ...again])

test('order of arrival and repeats of events change nothing', () => {
  const state = foldProgress(log)
  fc.assert(fc.property(shuffledWithRepeats, (events) => {
    expect(foldProgress(events)).toEqual(state)
  }))
})

test('an attempt folds to the same state in whatever order its events arrive', () => {
  const attemptOf = (events: readonly LearningEvent[]) => {
    const found = foldProgress(events).attempts[0]!
    return foldAttempt(quiz, found.started, found.events).snapshot
  }
  const state = attemptOf(log)
  expect(state.value).toBe('failed')
  fc.assert(fc.property(shuffledWithRepeats, (events) => {
    expect(attemptOf(events).context).toEqual(state.context)
  }))
})

test('of two answers under one id the earlier one counts, whichever arrives first', () => {
  const early = answered(plain, 'right', { at: 4 })
  const late = answered(plain, 'wrong', { at: 5 })
  for (const events of [[early, late], [late, early]]) {
    const { attempts } = foldProgress([started('one', quiz.items), ...events])
    expect(attempts[0]?.events).toEqual([early])
  }
})

test('starting a lesson over forgets the place in it and keeps what was earned', () => {
  const over: LearningEvent = { type: 'started.over', id: 'over/2', at: 30, lesson: 'one' }
  const { lessons, passes, completed } = foldProgress([...log, over])
  expect(lessons.one).toEqual({ started: false, partsRead: [], run: 1 })
  expect(passes).toHaveLength(1)
  expect(completed).not.toBeNull()
})

test('a log of made-up lessons and attempts is folded as fast as any other of its length', () => {
  const made = Array.from({ length: 50_000 }, (_, at): LearningEvent[] => [
    { type: 'lesson.started', id: `lesson-${at}`, at, lesson: `made-up-${at}`, run: 0 },
    started('one', [], `attempt-${at}`, at),
    { type: 'item.continued', id: `step-${at}`, at, attempt: `attempt-${at}`, item: 'x', round: 0 },
  ]).flat()
  const began = performance.now()
  foldProgress(made)
  // It takes two or three seconds. Where each was compared with each, it did not end within a minute.
  expect(performance.now() - began).toBeLessThan(10_000)
})
