import { expect, test } from 'vitest'
import type { LearningEvent } from '#lib/progress/events.ts'
import { unrecordedEarnings } from '#lib/progress/unrecorded-earnings.ts'
import { aCourse } from '#tests/support/course.ts'
import { answered, continued, passed, started } from '#tests/support/learner.ts'

const course = aCourse()
const quiz = course.quizzes[0]!
const [plain, safety] = quiz.items as [(typeof quiz.items)[0], (typeof quiz.items)[0]]
const log = [started('one', quiz.items), answered(plain, 'right'), continued(plain), answered(safety, 'right')]

test('the answer that passes a quiz earns the pass, with what it opens', () => {
  expect(unrecordedEarnings(course, log.slice(0, -1))).toEqual([])
  expect(unrecordedEarnings(course, log)).toMatchObject([{ type: 'quiz.passed', id: 'attempt/passed', quiz: 'one', opens: ['two'] }])
})

test('what is recorded is not earned again', () => {
  expect(unrecordedEarnings(course, [...log, ...unrecordedEarnings(course, log)])).toEqual([])
})

test('a pass is earned when the author takes away the only question that was still open', () => {
  const cut = { ...course, quizzes: course.quizzes.map((one) => (one.slug === 'one' ? { ...one, items: [plain] } : one)) }
  expect(unrecordedEarnings(cut, log.slice(0, 3))).toMatchObject([{ type: 'quiz.passed', quiz: 'one' }])
})

test('the last pass completes the course', () => {
  const before = ['two', 'three', 'final'].reduce<LearningEvent[]>((all, slug) => [...all, passed(course, slug, all)], [])
  expect(unrecordedEarnings(course, [...before, ...log]).map(({ type }) => type)).toEqual(['quiz.passed', 'course.completed'])
})
