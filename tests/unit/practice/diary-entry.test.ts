import { expect, test } from 'vitest'
import { longestNote, parseDiaryEntry } from '#lib/practice/diary-entry.ts'

const noon = Date.parse('2026-11-25T12:00:00Z')
const parse = (fields: Record<string, string>, now = noon) => parseDiaryEntry(new URLSearchParams({ day: '2026-11-25', felt: 'same', ...fields }), now)
const errorsOf = (fields: Record<string, string>, now = noon) => {
  const parsed = parse(fields, now)
  return 'errors' in parsed ? parsed.errors.map(({ field }) => field) : []
}

test('a day, how it felt, a note and the number of stretches', () => {
  expect(parse({ note: '  Easier \n today ', stretches: '7' })).toEqual({ entry: { day: '2026-11-25', felt: 'same', note: 'Easier today', stretches: 7 } })
})

test.each(['2026-11-05', '2026-11-5', ' 2026-11-05 '])('a day may be typed: “%s”', (day) => {
  expect(parse({ day })).toMatchObject({ entry: { day: '2026-11-05' } })
})

test.each(['', 'yesterday', '25.11.2026', '2026-02-31', '2026-13-01', '2026-00-10', '1999-12-31', '0026-11-25'])('no day to write down: “%s”', (day) => {
  expect(errorsOf({ day })).toEqual(['day'])
})

test('a leap day counts in its year alone', () => {
  expect(errorsOf({ day: '2024-02-29' })).toEqual([])
  expect(errorsOf({ day: '2026-02-29' })).toEqual(['day'])
})

test('today counts wherever a learner is, and no later day does', () => {
  // On Kiritimati it is the 26th from 10:00 UTC on.
  expect(errorsOf({ day: '2026-11-26' })).toEqual([])
  expect(errorsOf({ day: '2026-11-26' }, Date.parse('2026-11-25T09:59:00Z'))).toEqual(['day'])
  expect(errorsOf({ day: '2026-11-27' })).toEqual(['day'])
})

test.each([
  [{ day: '31 November' }, { field: 'day', problem: 'no-day' }],
  [{ day: '2026-11-27' }, { field: 'day', problem: 'day-to-come' }],
  [{ day: '1999-12-31' }, { field: 'day', problem: 'day-too-early' }],
  [{ felt: 'great' }, { field: 'felt', problem: 'no-feeling' }],
  [{ note: 'x'.repeat(250) }, { field: 'note', problem: 'note-too-long', most: longestNote, length: 250 }],
])('%j is told as what it is', (fields, error) => {
  expect(parse(fields)).toEqual({ errors: [error] })
})

test('all that is wrong is told at once', () => {
  expect(errorsOf({ day: '', felt: 'great', note: 'x'.repeat(longestNote + 1) })).toEqual(['day', 'felt', 'note'])
  expect(errorsOf({ note: 'x'.repeat(longestNote) })).toEqual([])
})

test.each([['', 0], ['-3', 0], ['x', 0], ['7.9', 7], ['1e9', 99]])('a number of stretches of “%s” counts as %d', (stretches, counted) => {
  expect(parse({ stretches })).toMatchObject({ entry: { stretches: counted } })
})
