import { expect, test } from 'vitest'
import { learnerCookieOptions, readLearner, signLearner } from '#lib/auth/learner-cookie.ts'

const secret = 'a'.repeat(32)
const id = 'f1f8b1de-6c2b-4f64-9c8e-6b8d0e3c1a55'

test('A cookie that we signed says who is learning', () => {
  expect(readLearner(signLearner(id, secret), secret)).toBe(id)
})

test('Every new learner gets an id that a cookie can carry', () => {
  const fresh = crypto.randomUUID()
  expect(readLearner(signLearner(fresh, secret), secret)).toBe(fresh)
  expect(crypto.randomUUID()).not.toBe(fresh)
})

test('A signature does not pass for another learner', () => {
  const [, signature] = signLearner(id, secret).split('.')
  expect(readLearner(`${crypto.randomUUID()}.${signature}`, secret)).toBeNull()
})

test('A cookie signed with another secret is refused', () => {
  expect(readLearner(signLearner(id, 'b'.repeat(32)), secret)).toBeNull()
})

test('A signature with any one character changed is refused', () => {
  const cookie = signLearner(id, secret)
  for (let place = id.length + 1; place < cookie.length; place++) {
    const other = cookie[place] === 'A' ? 'B' : 'A'
    expect(readLearner(cookie.slice(0, place) + other + cookie.slice(place + 1), secret)).toBeNull()
  }
})

test.each([undefined, '', '.', id, `${id}.`, `.${id}`, `${id}.x`, `${signLearner(id, secret)}.x`, `${signLearner(id, secret)}é`, 'é'.repeat(40)])(
  'The malformed cookie %j is refused',
  (cookie) => {
    expect(readLearner(cookie, secret)).toBeNull()
  },
)

test('An id that is no UUID is refused, even when we signed it', () => {
  expect(readLearner(signLearner('admin', secret), secret)).toBeNull()
  expect(readLearner(signLearner(`${id}\n`, secret), secret)).toBeNull()
})

test('Scripts cannot read the cookie, and other sites cannot post with it', () => {
  expect(learnerCookieOptions(true)).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true, maxAge: 34_560_000 })
})
