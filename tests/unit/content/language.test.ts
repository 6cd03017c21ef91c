import { expect, test } from 'vitest'
import { parseLanguage } from '#lib/content/language.ts'

test.each([undefined, '', ' '])('a language that is not set, or set to nothing (%j), is the course’s own', (unset) => {
  expect(parseLanguage(unset)).toBe('en')
})

test('a language that the interface has is taken', () => {
  expect(parseLanguage(' en-XB ')).toBe('en-XB')
})

test.each(['fr', 'EN', 'en_XB'])('%s is refused, and it says how to mend it', (given) => {
  expect(() => parseLanguage(given)).toThrow(`TWINGE_LANGUAGE is "${given}"; the interface has en and en-XB. Mend the setting, or leave it out for en.`)
})
