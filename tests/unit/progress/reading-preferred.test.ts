import { expect, test } from 'vitest'
import type { LearningEvent, ReadingPreferred } from '#lib/progress/events.ts'
import { foldProgress } from '#lib/progress/fold-progress.ts'
import { standardReading, type ReadingPreferences } from '#lib/reading/reading-preferences.ts'

const preferred = (id: string, at: number, preferences: Partial<ReadingPreferences>): ReadingPreferred => ({
  type: 'reading.preferred',
  id,
  at,
  preferences: { ...standardReading, ...preferences },
})

test('a learner who has preferred nothing reads as standard', () => {
  expect(foldProgress([]).reading).toEqual(standardReading)
})

test('what was preferred last counts, whole, in whichever order it arrives', () => {
  const log = [preferred('a', 1, { text: 'largest', theme: 'dark' }), preferred('b', 2, { theme: 'light' })]
  for (const arrived of [log, log.toReversed()]) expect(foldProgress(arrived).reading).toEqual({ ...standardReading, theme: 'light' })
})

test('starting the whole course over leaves how the learner reads', () => {
  const over: LearningEvent = { type: 'started.over', id: 'over', at: 9, lesson: null }
  expect(foldProgress([preferred('a', 1, { spacing: 'wide' }), over]).reading.spacing).toBe('wide')
})

test('a choice that a log still holds and the course no longer offers is as standard', () => {
  const old = { ...preferred('a', 1, { spacing: 'wide' }), preferences: { spacing: 'wide', theme: 'sepia' } } as unknown as LearningEvent
  expect(foldProgress([old]).reading).toEqual({ ...standardReading, spacing: 'wide' })
})
