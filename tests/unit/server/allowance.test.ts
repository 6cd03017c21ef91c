import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAllowance } from '#lib/server/allowance.ts'

const allowance = () => createAllowance({ atOnce: 3, perSecond: 0.5 })
const ask = (waitFor: ReturnType<typeof allowance>, times: number[], visitor = 'a') => times.map((now) => waitFor(visitor, now))

test('So much at once is free, then a visitor hears how long to wait', () => {
  expect(ask(allowance(), [0, 0, 0, 0, 1_000])).toEqual([0, 0, 0, 2, 1])
})

test('Who waits as long as they were told has their turn, and then waits again', () => {
  expect(ask(allowance(), [0, 0, 0, 0, 2_000, 2_000])).toEqual([0, 0, 0, 2, 0, 2])
})

test('Asking again while waiting makes nobody wait longer', () => {
  expect(ask(allowance(), [0, 0, 0, 500, 1_000, 1_500, 2_000])).toEqual([0, 0, 0, 2, 1, 1, 0])
})

test('A long pause saves up no more than the beginning has', () => {
  expect(ask(allowance(), [0, 1e9, 1e9, 1e9, 1e9])).toEqual([0, 0, 0, 0, 2])
})

test('What one visitor does is nothing to another', () => {
  const waitFor = allowance()
  ask(waitFor, [0, 0, 0, 0])
  expect(waitFor('b', 0)).toBe(0)
})

test('Whenever a visitor asks, they never get more than they began with and what came back since', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { maxLength: 60 }), (pauses) => {
      const waitFor = allowance()
      let now = 0
      const got = pauses.filter((pause) => waitFor('a', (now += pause)) === 0).length
      expect(got).toBeLessThanOrEqual(3 + (now / 1_000) * 0.5)
    }),
  )
})
