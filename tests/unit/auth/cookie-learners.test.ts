import { expect, test } from 'vitest'
import { cookieLearners } from '#lib/auth/cookie-learners.ts'

const learners = cookieLearners('a'.repeat(32))
const [ada, eve] = ['f1f8b1de-6c2b-4f64-9c8e-6b8d0e3c1a55', '0b9f4f9e-3f0c-4d0e-8f57-6a7c1d2e3f40']
const overTls = new Headers({ 'x-forwarded-proto': 'https' })
const sent = (setCookies: string[]) => setCookies.map((line) => line.split(';')[0]).join('; ')

test('Over https the cookie has a name that no other site may set, and is secure', () => {
  expect(learners.toCookies(ada, overTls)).toEqual([expect.stringMatching(/^__Host-twinge_learner=[^;]+; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)])
  expect(learners.find(sent(learners.toCookies(ada, overTls)))).toBe(ada)
})

test('Over plain http, where browsers would not take that name, it has the plain one', () => {
  expect(learners.toCookies(ada, new Headers())).toEqual([expect.stringMatching(/^twinge_learner=/)])
  expect(learners.find(sent(learners.toCookies(ada, new Headers())))).toBe(ada)
})

test('Whoever has ours stays who they are, whatever cookie another site under the same domain sets', () => {
  const planted = sent(learners.toCookies(eve, new Headers()))
  const ours = sent(learners.toCookies(ada, overTls))
  expect([learners.find(`${planted}; ${ours}`), learners.find(`${ours}; ${planted}`)]).toEqual([ada, ada])
})

test('Of who is erased no cookie is left', () => {
  expect(learners.toCookies(null, overTls).map((line) => line.split('; ').slice(0, 2))).toEqual([['__Host-twinge_learner=', 'Max-Age=0'], ['twinge_learner=', 'Max-Age=0']])
  expect(learners.toCookies(null, new Headers()).map((line) => line.split('; ')[0])).toEqual(['twinge_learner='])
})
