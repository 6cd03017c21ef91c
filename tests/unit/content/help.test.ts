import { expect, test } from 'vitest'
import { signsOf } from '#lib/content/help.ts'
import { aCourse } from '#tests/support/course.ts'

const sign = (id: string, name: string) => ({ id, name, do: [], citations: [], unverified: false })
const level = { label: 'Now', do: [], say: 'Help.' }

test('a sign that means something only with its lead says it wherever it stands alone', () => {
  const groups = [
    { lead: 'Back pain with:', leadInLinks: true, signs: [sign('fever', 'Fever')] },
    { lead: 'Any of these:', leadInLinks: false, signs: [sign('worry', 'You are worried')] },
  ]
  const signs = signsOf({ ...aCourse().help, levels: [{ ...level, id: 'now', groups }] })
  expect(signs.map(({ fullName }) => fullName)).toEqual(['Back pain with: Fever', 'You are worried'])
})
