import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LearningEvent, PracticeDone } from '#lib/progress/events.ts'
import { foldProgress } from '#lib/progress/fold-progress.ts'

const done = (id: string, day: string, at: number): PracticeDone => ({ type: 'practice.done', id, at, day, felt: 'same', note: '', stretches: 7 })
const kept = (id: string, hold: number | null, at: number): LearningEvent => ({
  type: 'practice.routine-kept',
  id,
  at,
  routine: hold === null ? null : { stretches: [{ stretch: 'chest', version: 'seated' }], hold, repeats: 2, rest: 10, sides: 'both' },
})
const removed = (entry: string, at: number): LearningEvent => ({ type: 'practice.removed', id: `removed/${entry}`, at, entry })

const log = [done('a', '2026-11-20', 1), done('b', '2026-11-24', 2), done('c', '2026-11-22', 3), done('d', '2026-11-22', 4), removed('a', 5), kept('r', 20, 6), kept('s', 30, 7)]

test('the diary shows the latest day first, and of one day what was written last', () => {
  expect(foldProgress(log).diary.map(({ id }) => id)).toEqual(['b', 'd', 'c'])
})

test('order of arrival and repeats change neither the diary nor the routine', () => {
  const state = foldProgress(log)
  const shuffled = fc.tuple(fc.shuffledSubarray(log, { minLength: log.length }), fc.array(fc.constantFrom(...log), { maxLength: 8 }))
  fc.assert(fc.property(shuffled, ([all, again]) => {
    expect(foldProgress([...all, ...again])).toEqual(state)
  }))
})

test('what was taken out stays out, even when it arrives again or later', () => {
  expect(foldProgress([removed('a', 5), done('a', '2026-11-20', 9)]).diary).toEqual([])
})

test('the routine that was kept last counts, and none when it was let go', () => {
  expect(foldProgress(log).routine?.hold).toBe(30)
  expect(foldProgress([...log, kept('t', null, 8)]).routine).toBeNull()
})

test('starting the whole course over leaves the diary and the routine', () => {
  const { diary, routine } = foldProgress([...log, { type: 'started.over', id: 'over', at: 9, lesson: null }])
  expect(diary).toHaveLength(3)
  expect(routine).not.toBeNull()
})
