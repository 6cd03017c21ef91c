import { expect, test } from 'vitest'
import { parseLocalPath } from '#lib/auth/local-path.ts'

test('a path of ours is led back to, with its query', () => {
  for (const path of ['/', '/lessons/spasms-and-cramps', '/evidence?verdict=corrected&lesson=prevention', '/attempts/0b1c/3?problem=1&text=a+b']) expect(parseLocalPath(path)).toBe(path)
})

test('what points into a page, or up and out of a folder, is led to plainly', () => {
  expect(parseLocalPath('/glossary#spasm')).toBe('/glossary')
  expect(parseLocalPath('/lessons/../../about')).toBe('/about')
})

for (const given of [
  '//evil.example', '///evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', '/.//evil.example', '/lessons/..//evil.example', '/%2e//evil.example', '/./\\evil.example',
  'https://evil.example/', 'https:/evil.example', 'javascript:alert(1)', 'data:text/html,x', 'evil.example', '?from=x', ' /about', '', null, undefined, `/${'a'.repeat(2_000)}`,
]) {
  test(`${JSON.stringify(given)?.slice(0, 40)} is no path of ours`, () => {
    expect(parseLocalPath(given)).toBeNull()
  })
}
