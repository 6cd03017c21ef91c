import { expect, test } from 'vitest'
import type { PlannedStretch } from '#lib/practice/routine.ts'
import * as en from '#app/texts/en/index.ts'

test.each([
  [{ problem: 'one-to-choose' }, 'Choose one answer'],
  [{ problem: 'some-to-choose', wanted: 2, chosen: 0 }, 'Choose two answers'],
  [{ problem: 'some-to-choose', wanted: 2, chosen: 3 }, 'Choose two answers: you chose three'],
  [{ problem: 'no-place', step: 'Rest', places: 4 }, 'Enter a number from 1 to 4 for “Rest”'],
  [{ problem: 'place-repeated', place: 1, steps: ['Rest', 'Walk'] }, 'You gave place 1 to “Rest” and “Walk”. Give each step a place of its own'],
  [{ problem: 'no-match', prompt: 'Muscle' }, 'Choose an answer for “Muscle”'],
  [{ problem: 'match-repeated', choice: 'Pulls', prompts: ['Tendon', 'Ligament', 'Nerve'] }, 'You chose “Pulls” for three of them. Choose it for one only'],
  [{ problem: 'no-answer' }, 'Type your answer, or choose one from the list'],
  [{ problem: 'answer-too-long', most: 120 }, 'Type a shorter answer: at most 120 letters'],
  [{ problem: 'two-answers', typed: 'spasm', listed: 'seizure' }, 'You typed “spasm” and chose “seizure”: keep one of them'],
] as const)('%j: %s', (problem, message) => {
  expect(en.problem({ field: 'any', ...problem })).toBe(message)
})

test.each([
  [{ sides: 2, repeats: 2 }, 'one-at-a-time', 'Hold 20 seconds, 2 times on each side.'],
  [{ sides: 1, repeats: 1 }, 'one-at-a-time', 'Hold 20 seconds, once on one side.'],
  [{ sides: 1, repeats: 1 }, 'together', 'Hold 20 seconds, once.'],
] as const)('%j, sides %s: %s', (planned, sides, dose) => {
  expect(en.routine.dose({ hold: 20, ...planned, version: { sides } } as PlannedStretch)).toBe(dose)
})

test.each([
  [{ raw: 7.5, max: 8, scaled: 0.9375 }, '7.5 of 8 points (93%)'],
  // Nobody reads 80% who has not passed …
  [{ raw: 6.399, max: 8, scaled: 0.79987 }, '6.39 of 8 points (79%)'],
  // … and whoever has passed reads it, though 0.57 × 100 is 56.99999999999999.
  [{ raw: 4.56, max: 8, scaled: 0.57 }, '4.56 of 8 points (57%)'],
])('%j reads as %s', (score, words) => {
  expect(en.written.score(score)).toBe(words)
})

test('a date names its month, so that no country misreads it, and is the day in UTC', () => {
  expect(en.written.date(Date.parse('2026-11-24T23:59:00Z'))).toBe('24 November 2026')
})

test('a week begins on Monday', () => {
  expect(en.written.days).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
})

test.each([[1, '1 statement · The evidence'], [2, '2 statements · The evidence'], [0, '0 statements · The evidence']])('%d: %s', (count, words) => {
  expect(en.evidence.foundTitle(count)).toBe(words)
})
