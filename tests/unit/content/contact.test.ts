import { expect, test } from 'vitest'
import { parseContact } from '#lib/content/contact.ts'

test.each([undefined, '', '  '])('a contact that is not set, or set to nothing (%j), is none', (unset) => {
  expect(parseContact(unset)).toBeNull()
})

test.each([
  [' help@example.org ', 'mailto:help@example.org'],
  ['https://example.org/contact?about=course', 'https://example.org/contact?about=course'],
  ['http://intranet/help', 'http://intranet/help'],
  ['+1 (555) 010-0199', 'tel:+15550100199'],
])('%s can be followed', (given, href) => {
  expect(parseContact(given)).toEqual({ text: given.trim(), href })
})

test.each(['ask at the desk', 'javascript:alert(1)', 'ftp://example.org', 'https://', 'help@', '<b>1</b>', 'help@example.org, 112'])('%s is refused', (given) => {
  expect(() => parseContact(given)).toThrow(`TWINGE_CONTACT is "${given}"`)
})

test('what is refused says how to mend it', () => {
  expect(() => parseContact('ask at the desk')).toThrowErrorMatchingInlineSnapshot(`
    [Error: TWINGE_CONTACT is "ask at the desk"; it must be one email address, web address or telephone number, for example TWINGE_CONTACT=help@example.org, TWINGE_CONTACT=https://example.org/contact or TWINGE_CONTACT="+1 555 010 0199".
    Mend the setting, or leave it out: the accessibility page then sends learners to whoever gave them the course.]
  `)
})
