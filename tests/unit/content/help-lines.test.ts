import { expect, test } from 'vitest'
import { parseHelpLines, telephoneUrl } from '#lib/content/help-lines.ts'

test.each([undefined, '', '  '])('a number that is not set, or set to nothing (%j), is none', (unset) => {
  expect(parseHelpLines({ emergency: unset, advice: unset })).toEqual({ emergency: null, advice: null })
})

test('a number is taken as a host writes it, and an advice line by its name and its number', () => {
  expect(parseHelpLines({ emergency: ' 112 ', advice: 'Nurse line: day and night: +1 (555) 010-0199' })).toEqual({
    emergency: '112',
    advice: { name: 'Nurse line: day and night', number: '+1 (555) 010-0199' },
  })
})

test('a link to call holds nothing but the digits and the +', () => {
  expect(telephoneUrl('+1 (555) 010-0199')).toBe('tel:+15550100199')
})

test('what can’t be a number is refused, all of it at once, and it says how to mend it', () => {
  expect(() => parseHelpLines({ emergency: 'call 112', advice: '111' })).toThrowErrorMatchingInlineSnapshot(`
    [Error: TWINGE_EMERGENCY_NUMBER is "call 112"; it must be a number to call and nothing else, for example TWINGE_EMERGENCY_NUMBER=112.
    TWINGE_ADVICE_LINE is "111"; it must be a name of at most 40 letters, a colon and a number to call, for example TWINGE_ADVICE_LINE="NHS 111: 111".
    Mend the setting, or leave it out: the pages then speak of the local number in words.]
  `)
})

test.each(['javascript:alert(1)', '112; 911', '<b>1</b>', '+', '١١٢'])('%s is no number', (given) => {
  expect(() => parseHelpLines({ emergency: given })).toThrow('TWINGE_EMERGENCY_NUMBER')
  expect(() => parseHelpLines({ advice: `Line: ${given}` })).toThrow('TWINGE_ADVICE_LINE')
})
