import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoadedItem, Quiz } from '#lib/content/loaded-course.ts'
import type { LearningEvent } from '#lib/progress/events.ts'
import { foldProgress } from '#lib/progress/fold-progress.ts'
import type { AttemptEvent, AttemptStarted } from '#lib/quiz/attempt-events.ts'
import { answersTo, currentItemOf, foldAttempt, hasPassed, objectivesMet } from '#lib/quiz/attempt.ts'
import { aQuiz } from '#tests/support/course.ts'
import { anItem } from '#tests/support/items.ts'
import { answered, continued, started } from '#tests/support/learner.ts'

const items = ['i1', 'i2', 'i3', 'i4'].map((id) => anItem('single-choice', { id, objectives: [`on-${id}`] }))
const danger = anItem('single-choice', { id: 'danger', safety: true })
const all: LoadedItem[] = [...items, danger]
const quiz = aQuiz('quiz', 'one', all)

const fold = (events: LearningEvent[], now: Quiz = quiz) => {
  const found = foldProgress([started('quiz', all), ...events]).attempts[0]!
  return foldAttempt(now, found.started, found.events)
}
const walk = (...hows: ('right' | 'wrong')[]) => hows.flatMap((how, index) => [answered(all[index]!, how), continued(all[index]!)])

test('four of five points pass at 80%', () => {
  expect(fold(walk('right', 'right', 'right', 'wrong', 'right')).snapshot.value).toBe('passed')
})

test('three of five points do not pass', () => {
  expect(fold(walk('right', 'right', 'wrong', 'wrong', 'right')).snapshot.value).toBe('failed')
})

test('an unsafe answer keeps the quiz from passing, whatever the points, until it is answered safely', () => {
  const unsafe = walk('right', 'right', 'right', 'right', 'wrong')
  const asked = fold(unsafe)
  expect(asked.snapshot.matches('answering')).toBe(true)
  expect(asked.snapshot.context).toMatchObject({ round: 1 })
  expect(hasPassed(asked)).toBe(false)
  const safe = fold([...unsafe, answered(danger, 'right', { round: 1 }), continued(danger, { round: 1 })])
  expect(safe.snapshot.value).toBe('passed')
  expect(safe.score).toEqual({ raw: 4, max: 5, scaled: 0.8 })
})

test('the pass is earned with the last answer, before its feedback is read', () => {
  expect(hasPassed(fold(walk('right', 'right', 'right', 'right', 'right').slice(0, -1)))).toBe(true)
})

test('an edit makes only the changed item new; answers given stand', () => {
  const edited: Quiz = { ...quiz, items: quiz.items.map((item) => (item.id === 'i1' || item.id === 'i2' ? { ...item, hash: 'edited' } : item)) }
  const attempt = fold([answered(all[0]!, 'right'), continued(all[0]!)], edited)
  expect(attempt.items.map(({ changed }) => changed)).toEqual([true, true, false, false, false])
  expect(answersTo(attempt, 'i1')[0]?.outcome.correct).toBe(true)
  expect(currentItemOf(attempt)?.item?.hash).toBe('edited')
})

test('an item that the author takes away is no longer asked, and one already answered still counts', () => {
  const cut: Quiz = { ...quiz, items: quiz.items.filter(({ id }) => id !== 'i1' && id !== 'i2') }
  const attempt = fold([answered(all[0]!, 'right'), continued(all[0]!)], cut)
  expect(attempt.items.map(({ id }) => id)).toEqual(['i1', 'i3', 'i4', 'danger'])
  expect(currentItemOf(attempt)?.id).toBe('i3')
})

test.each(['constructor', '__proto__', 'toString'])('an item called "%s", as something that every object has, is like any other', (id) => {
  const strange = anItem('single-choice', { id })
  const attempt = foldAttempt({ ...quiz, items: [] }, started('quiz', [strange]) as AttemptStarted, [answered(strange, 'right') as AttemptEvent])
  expect(answersTo(attempt, id)).toHaveLength(1)
  expect(hasPassed(attempt)).toBe(true)
  expect(answersTo(fold([]), id)).toEqual([])
})

test('an item that the author makes a safety item does not undo an open attempt', () => {
  const stricter: Quiz = { ...quiz, items: quiz.items.map((item) => ({ ...item, safety: true })) }
  expect(fold(walk('wrong', 'right'), stricter).snapshot.context.position).toBe(2)
})

test('each objective is met or names the section to read again', () => {
  const attempt = fold(walk('wrong', 'right', 'right', 'right', 'right'))
  const missed = objectivesMet(attempt).filter(({ met }) => !met)
  expect(missed).toEqual([{ objective: 'on-i1', met: false, sections: ['lesson-a#section-a'] }])
})

test('answers to an item that is not being asked are ignored', () => {
  expect(fold([answered(all[1]!, 'right')]).snapshot.context.answers).toEqual({})
})

test('a safety item that the author takes away after an unsafe answer holds nothing up', () => {
  const cut: Quiz = { ...quiz, items: quiz.items.filter(({ id }) => id !== 'danger') }
  const attempt = fold(walk('right', 'right', 'right', 'right', 'wrong'), cut)
  expect(attempt.snapshot.value).toBe('passed')
})

test('an author who changes the mastery score regrades nobody', () => {
  const found = foldProgress([{ ...started('quiz', all), masteryScore: 0.6 } as LearningEvent, ...walk('right', 'right', 'right', 'wrong', 'right')]).attempts[0]!
  expect(foldAttempt(quiz, found.started, found.events).snapshot.value).toBe('passed')
})

test('whatever the author takes away, and whenever, an attempt can be walked to its end', () => {
  const steps = walk('right', 'wrong', 'right', 'wrong', 'wrong')
  for (let done = 0; done <= steps.length; done++) {
    for (const { id } of all) {
      const now: Quiz = { ...quiz, items: quiz.items.filter((item) => item.id !== id) }
      const events = steps.slice(0, done)
      for (let left = 0; fold(events, now).snapshot.status !== 'done'; left++) {
        expect(left).toBeLessThan(30)
        const { context, value } = fold(events, now).snapshot
        const item = all.find((candidate) => candidate.id === context.items[context.position]?.id)!
        events.push(value === 'reviewing' ? continued(item, { round: context.round }) : answered(item, 'right', { round: context.round }))
      }
    }
  }
})

test('a fold that goes on from the last one gives what a fresh one gives, whatever was folded before', () => {
  const pool = [...walk('right', 'wrong', 'right', 'right', 'wrong'), ...walk('wrong', 'right', 'wrong', 'right', 'right'), answered(danger, 'right', { round: 1 })]
  const events = fc.subarray(pool)
  const content = fc.subarray(all, { minLength: 1 }).map((left): Quiz => ({ ...quiz, items: left }))
  fc.assert(
    fc.property(fc.array(fc.tuple(events, fc.oneof(fc.constant(quiz), content)), { maxLength: 6 }), (folds) => {
      const start = started('quiz', all) as AttemptStarted
      for (const [some, now] of folds) {
        const wentOn = foldAttempt(now, start, some as AttemptEvent[])
        const fresh = foldAttempt(now, { ...start }, some as AttemptEvent[])
        expect([wentOn.snapshot.value, wentOn.snapshot.context, wentOn.score]).toEqual([fresh.snapshot.value, fresh.snapshot.context, fresh.score])
      }
    }),
  )
})
