import { expect, test } from 'vitest'
import { regrade } from '#lib/quiz/regrade.ts'
import type { ItemAnswered } from '#lib/quiz/attempt-events.ts'
import { anItem } from '#tests/support/items.ts'
import { answered } from '#tests/support/learner.ts'

const item = { ...anItem('single-choice'), hash: 'now' }
const course = { quizzes: [{ slug: 'one', title: 'One', draw: 1, scenarios: {}, items: [item], lesson: null }] }
const wrong = answered(item, 'wrong') as ItemAnswered
const praised = { ...wrong, outcome: { scaled: 1, correct: true, parts: [] } }

test('an answer that calls itself right is graded again', () => {
  expect(regrade(course, praised)).toEqual(wrong)
})

test('an answer to a question that was changed since stands as it was told', () => {
  expect(regrade(course, { ...praised, hash: 'before' })).toEqual({ ...praised, hash: 'before' })
})

test('an answer that could not have been graded is none', () => {
  expect(regrade(course, { ...praised, response: { kind: 'choice', chosen: [] } })).toBeNull()
})

test('an answer of a kind that the question does not take is none', () => {
  expect(regrade(course, { ...praised, response: { kind: 'text', typed: 'x', listed: '' } })).toBeNull()
})
