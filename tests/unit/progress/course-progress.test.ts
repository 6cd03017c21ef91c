import { expect, test } from 'vitest'
import type { LearningEvent } from '#lib/progress/events.ts'
import { projectCourse } from '#lib/progress/course-progress.ts'
import { foldProgress } from '#lib/progress/fold-progress.ts'
import { aCourse } from '#tests/support/course.ts'
import { answered, continued, passed, started } from '#tests/support/learner.ts'

const course = aCourse()
const quiz = course.quizzes[0]!
const [plain, safety] = quiz.items as [(typeof quiz.items)[0], (typeof quiz.items)[0]]
const reading: LearningEvent = { type: 'lesson.started', id: 's', at: 1, lesson: 'one', run: 0 }
const read = (part: number): LearningEvent => ({ type: 'part.read', id: `p${part}`, at: 2, lesson: 'one', run: 0, part })

const stateAndNext = (...events: LearningEvent[]) => {
  const { steps, next } = projectCourse(course, foldProgress(events))
  return [steps[0]?.state.kind, next.kind]
}

test('each step leads on from the exact place', () => {
  expect(stateAndNext()).toEqual(['not-started', 'start-lesson'])
  expect(stateAndNext(reading)).toEqual(['reading', 'go-on-reading'])
  expect(stateAndNext(reading, read(1))).toEqual(['reading', 'go-on-reading'])
  expect(stateAndNext(reading, read(1), read(2))).toEqual(['ready-for-quiz', 'start-quiz'])
  expect(stateAndNext(started('one', quiz.items))).toEqual(['quiz-in-progress', 'go-on-with-quiz'])
  expect(stateAndNext(started('one', quiz.items), answered(plain, 'right'), continued(plain), answered(safety, 'right'))).toEqual([
    'quiz-in-progress',
    'see-result',
  ])
})

test('a failed quiz is tried again, a passed one leads to the next lesson', () => {
  const done = (how: 'right' | 'wrong') => [started('one', quiz.items), answered(plain, how), continued(plain), answered(safety, 'right'), continued(safety)]
  expect(stateAndNext(...done('wrong'))).toEqual(['quiz-failed', 'try-again'])
  expect(stateAndNext(...done('right'), passed(course, 'one'))).toEqual(['passed', 'start-lesson'])
})

test('the best result stands after a worse try', () => {
  const worse = [started('one', quiz.items), answered(plain, 'wrong'), continued(plain), answered(safety, 'right'), continued(safety)]
  expect(projectCourse(course, foldProgress([passed(course, 'one'), ...worse])).steps[0]).toMatchObject({
    state: { kind: 'passed' },
    best: { scaled: 1 },
  })
})

test('after the course is started over it begins at the first lesson, and what was earned stands beside it', () => {
  const all = course.quizzes.reduce<LearningEvent[]>((before, { slug }) => [...before, passed(course, slug, before)], [])
  expect(projectCourse(course, foldProgress(all)).next.kind).toBe('see-record')
  const over: LearningEvent = { type: 'started.over', id: 'o', at: 30, lesson: null }
  const { next, steps, completed } = projectCourse(course, foldProgress([...all, over]))
  expect([next.kind, steps[0]?.state.kind, steps[0]?.best?.scaled, completed]).toEqual(['start-lesson', 'not-started', 1, true])
})
