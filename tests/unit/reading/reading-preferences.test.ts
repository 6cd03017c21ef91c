import { expect, test } from 'vitest'
import { chosenReading, isSameReading, parseReadingPreferences, readingChoices, standardReading } from '#lib/reading/reading-preferences.ts'

test('who has chosen nothing reads as standard', () => {
  expect(parseReadingPreferences({})).toEqual(standardReading)
  expect(chosenReading(standardReading)).toEqual({})
})

test('each offered choice is taken', () => {
  for (const [name, values] of readingChoices) for (const value of values) expect(parseReadingPreferences({ [name]: value })[name], `${name}=${value}`).toBe(value)
})

for (const [what, given] of Object.entries<unknown>({
  'a choice that is not offered': { text: 'gigantic', spacing: 'wide' },
  'an empty choice': { text: '', spacing: 'wide' },
  'a list': { text: ['larger'], spacing: 'wide' },
  'a preference that there is none of': { color: 'red', spacing: 'wide' },
})) {
  test(`${what} is as standard, and leaves the others as they were chosen`, () => {
    expect(parseReadingPreferences(given)).toEqual({ ...standardReading, spacing: 'wide' })
  })
}

test('what is no set of preferences at all is as standard', () => {
  for (const given of [null, undefined, 'wide', 7, []]) expect(parseReadingPreferences(given)).toEqual(standardReading)
})

test('only what differs from the standard is said of a page', () => {
  expect(chosenReading({ ...standardReading, theme: 'dark', text: 'largest' })).toEqual({ theme: 'dark', text: 'largest' })
})

test('preferences are the same when each of them is', () => {
  expect(isSameReading(standardReading, parseReadingPreferences({}))).toBe(true)
  for (const [name, values] of readingChoices) expect(isSameReading(standardReading, parseReadingPreferences({ [name]: values[1] }))).toBe(false)
})
