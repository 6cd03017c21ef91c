import fc from 'fast-check'
import { expect, test } from 'vitest'
import { selectItems } from '#lib/quiz/select-items.ts'

type Pooled = { id: string; objectives: string[]; safety: boolean; scenario?: string }

const pool: Pooled[] = Array.from({ length: 12 }, (_, index) => ({
  id: `item-${index}`,
  objectives: [`objective-${index % 5}`],
  safety: index === 3,
  ...(index === 1 || index === 7 ? { scenario: 'shared' } : {}),
}))
const objectives = [...new Set(pool.flatMap((item) => item.objectives))]

test('every attempt has the wanted number of different items, every objective and every safety item', () => {
  fc.assert(
    fc.property(fc.string(), fc.subarray(objectives), fc.subarray(pool.map(({ id }) => id)), (seed, missed, seen) => {
      const drawn = selectItems(pool, { draw: 8, seed, missed, seen })
      const covered = new Set(drawn.flatMap((item) => item.objectives))
      return (
        drawn.length === 8 && new Set(drawn).size === 8 && objectives.every((id) => covered.has(id)) && drawn.some(({ safety }) => safety)
      )
    }),
  )
})

test('the same seed draws the same items in the same order', () => {
  expect(selectItems(pool, { draw: 8, seed: 'x' })).toEqual(selectItems(pool, { draw: 8, seed: 'x' }))
})

test('another seed draws differently', () => {
  const draws = ['a', 'b', 'c', 'd'].map((seed) => JSON.stringify(selectItems(pool, { draw: 8, seed })))
  expect(new Set(draws).size).toBeGreaterThan(1)
})

test('a retry asks other items on the missed objective, and asks them first', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const drawn = selectItems(pool, { draw: 8, seed, missed: ['objective-0'], seen: ['item-0'] })
      const [first, second] = drawn.map(({ id }) => id)
      return [first, second].every((id) => id === 'item-5' || id === 'item-10')
    }),
  )
})

test('items that share a scenario stand together', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const drawn = selectItems(pool, { draw: 12, seed })
      const places = drawn.flatMap(({ scenario }, index) => (scenario ? index : []))
      return places.length === 2 && (places[1] ?? 0) - (places[0] ?? 0) === 1
    }),
  )
})
