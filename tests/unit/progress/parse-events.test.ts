import { expect, test } from 'vitest'
import type { LearningEvent } from '#lib/progress/events.ts'
import { parseEvents } from '#lib/progress/parse-events.ts'
import { standardReading } from '#lib/reading/reading-preferences.ts'
import { anItem } from '#tests/support/items.ts'
import { answered, continued, started } from '#tests/support/learner.ts'

const attempt = 'f1f8b1de-6c2b-4f64-9c8e-6b8d0e3c1a55'
const item = { ...anItem('matching'), hash: 'h' }

const events: LearningEvent[] = [
  { type: 'lesson.started', id: 'a', at: 1, lesson: 'one', run: 0 },
  { type: 'part.read', id: 'b', at: 1, lesson: 'one', run: 0, part: 2 },
  started('one', [item], attempt),
  ...(['single-choice', 'multiple-response', 'true-false-reason', 'ordering', 'matching', 'label-figure', 'fill-in-the-blank'] as const).map((type) => answered({ ...anItem(type), hash: 'h' }, 'right', { attempt })),
  continued(item, { attempt }),
  { type: 'quiz.passed', id: 'p', at: 1, attempt, quiz: 'one', score: { raw: 7.5, max: 8, scaled: 7.5 / 8 }, opens: ['two'], version: 'v1' },
  { type: 'course.completed', id: 'q', at: 1, version: 'v1' },
  { type: 'started.over', id: 'c', at: 1, lesson: null },
  { type: 'learner.named', id: 'd', at: 1, name: '' },
  { type: 'practice.routine-kept', id: 'e', at: 1, routine: { stretches: [{ stretch: 'chest', version: 'seated' }], hold: 20, repeats: 2, rest: 10, sides: 'one' } },
  { type: 'practice.routine-kept', id: 'f', at: 1, routine: null },
  { type: 'practice.done', id: 'g', at: 1, day: '2026-11-24', felt: 'easier', note: 'Before bed', stretches: 3 },
  { type: 'practice.removed', id: 'h', at: 1, entry: 'g' },
  { type: 'reading.preferred', id: 'i', at: 1, preferences: { ...standardReading, theme: 'dark' } },
]

test.each(events.map((event) => [event.type, event] as const))('what a host writes of %s another one takes as it is', (_type, event) => {
  expect(parseEvents(JSON.parse(JSON.stringify([event])))).toEqual([event])
})

test('an event that is far longer than any that a learner brings about is left out', () => {
  const long = (count: number) => ({ ...started('one', [], attempt), items: Array.from({ length: count }, (_, place) => ({ id: `question-${place}`.padEnd(60, 'x'), hash: 'h'.repeat(43), safety: false })) })
  expect(parseEvents([long(100)])).toHaveLength(1)
  expect(parseEvents([{ ...long(100), items: long(100).items.map((one) => ({ ...one, id: one.id.padEnd(200, 'x') })) }])).toEqual([])
})

test('what is no event is left out without the rest', () => {
  expect(parseEvents([null, 7, 'x', {}, { ...events[0], extra: 1 }, { ...events[0], at: -1 }, { ...events[0], at: 9e15 }, { ...events[0], lesson: '' }, events[1]])).toEqual([events[1]])
  for (const nonsense of [null, undefined, {}, 'x', { length: 3 }]) expect(parseEvents(nonsense)).toEqual([])
})
