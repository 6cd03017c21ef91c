import { expect, test } from 'vitest'
import { readTarget, withoutSpareSlashes } from '#lib/server/request-target.ts'

test.each([
  ['/lessons/x?y=%zz', '/lessons/x?y=%zz'],
  ['http://evil.example/lessons/x?y=1', '/lessons/x?y=1'],
  ['HTTPS://evil.example', '/'],
  ['/%E0%A4%A', '/not-here'],
  ['http://evil.example/%zz', '/not-here'],
  ['/_next/image?url=x', '/not-here'],
  ['*', null],
  ['', null],
  ['lessons', null],
  ['http://', null],
])('%j asks for %j', (target, path) => {
  expect(readTarget(target)).toBe(path)
})

test.each([
  ['/', '/'],
  ['/lessons/x?then=//y/', '/lessons/x?then=//y/'],
  ['/lessons//x/?y', '/lessons/x?y'],
  ['//evil.example/', '/evil.example'],
  ['/\\evil.example//\\', '/evil.example'],
  ['///', '/'],
])('%j lies at %j', (target, path) => {
  expect(withoutSpareSlashes(target)).toBe(path)
})
