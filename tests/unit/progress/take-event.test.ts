import { expect, test } from 'vitest'
import type { LearningEvent } from '#lib/progress/events.ts'
import { takeEvent } from '#lib/progress/take-event.ts'
import { aCourse } from '#tests/support/course.ts'

const course = aCourse({ version: 'today' })
const completed = (version: string): LearningEvent => ({ type: 'course.completed', id: 'course.completed', at: 1, version })
const passed = (version: string): LearningEvent => ({ type: 'quiz.passed', id: 'a/passed', at: 1, attempt: 'a', quiz: 'one', score: { raw: 8, max: 8, scaled: 1 }, opens: ['two'], version })

test('what was earned on the course as it is, a host works out by itself', () => {
  expect([takeEvent(course, passed('today')), takeEvent(course, completed('today'))]).toEqual([null, null])
})

test('what was earned on a version that is gone stays as it is', () => {
  for (const event of [passed('before'), completed('before')]) expect(takeEvent(course, event)).toBe(event)
})

test('what a learner did is taken', () => {
  const event: LearningEvent = { type: 'lesson.started', id: 'a', at: 1, lesson: 'one', run: 0 }
  expect(takeEvent(course, event)).toBe(event)
})
