import { expect, test } from 'vitest'
import { toPublicItem } from '#lib/quiz/public-item.ts'
import { anItem, itemTypes } from '#tests/support/items.ts'

test.each(itemTypes)('the public view of %s holds no key, no feedback and no misconception', (type) => {
  const sent = JSON.stringify(toPublicItem(anItem(type), 'seed'))
  expect(sent).not.toMatch(/Why |Clue |Right\.|starts in|starts with|"key"|"match"|feedback|accept|verdict|hash/)
})

test('the same seed gives the same order, and another seed another', () => {
  const item = anItem('multiple-response')
  const orders = ['one', 'two', 'three', 'four', 'five'].map((seed) => JSON.stringify(toPublicItem(item, seed)))
  expect(JSON.stringify(toPublicItem(item, 'one'))).toBe(orders[0])
  expect(new Set(orders).size).toBeGreaterThan(1)
})

test('steps to be put in order never start out in the right order', () => {
  const item = anItem('ordering', { steps: anItem('ordering').steps.slice(0, 3) })
  for (let seed = 0; seed < 200; seed++) {
    const view = toPublicItem(item, String(seed))
    expect(view.type === 'ordering' && view.steps.map(({ id }) => id).join('')).not.toBe('abc')
  }
})
