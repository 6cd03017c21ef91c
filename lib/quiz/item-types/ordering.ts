import type { ItemOf } from '#lib/content/item.ts'
import { chanceCorrected } from '../chance-corrected.ts'
import type { ResponseOf } from '../response.ts'
import { findRepeated } from './find-repeated.ts'
import type { ItemTypeModule } from './item-type-module.ts'

type Item = ItemOf<'ordering'>
type Order = ResponseOf<'order'>

export const ordering: ItemTypeModule<Item, Order> = {
  parse: (item, fields) => ({
    kind: 'order',
    places: Object.fromEntries(item.steps.map(({ id }) => [id, (fields.get(`place.${id}`) ?? '').trim()])),
  }),

  findProblem(item, { places }) {
    const count = item.steps.length
    const field = (id: string) => `place.${id}`
    const unusable = item.steps.filter(({ id }) => !isPlace(places[id], count))
    if (unusable.length > 0) {
      return { errors: unusable.map(({ id, text }) => ({ field: field(id), problem: 'no-place', step: text, places: count })) }
    }
    const errors = findRepeated(item.steps, ({ id }) => Number(places[id])).map(({ given, sharing, last }) => ({
      field: field(last.id),
      problem: 'place-repeated' as const,
      place: given,
      steps: sharing.map(({ text }) => text),
    }))
    return errors.length > 0 ? { errors } : null
  },

  grade(item, response) {
    const order = toOrder(item, response)
    const scaled = scoreOrder(item.steps.map(({ id }) => id), order)
    const parts = item.steps.map(({ id }, index) => ({ id, given: String(order.indexOf(id) + 1), right: order[index] === id }))
    return { scaled, correct: scaled === 1, parts }
  },

  explain(item, response) {
    const order = toOrder(item, response)
    return item.steps.map(({ id, text, feedback }, index) => {
      const right = order[index] === id
      return {
        id,
        text,
        feedback,
        verdict: right ? ('right' as const) : ('wrong' as const),
        ...(right ? {} : { places: { given: order.indexOf(id) + 1, right: index + 1 } }),
      }
    })
  },
}

/** The ids of the steps in the order that the learner gave. */
function toOrder(item: Item, { places }: Order): string[] {
  return item.steps.map(({ id }) => id).sort((a, b) => Number(places[a]) - Number(places[b]))
}

/**
 * The share of pairs of steps that stand the right way round, with luck taken out: Kendall's tau (Biometrika 30, 1938),
 * never below 0. An order with half its pairs right, as chance would have it, earns nothing.
 */
function scoreOrder(right: readonly string[], given: readonly string[]): number {
  const pairs = right.flatMap((first, index) => right.slice(index + 1).map((second) => [first, second] as const))
  const kept = pairs.filter(([first, second]) => given.indexOf(first) < given.indexOf(second)).length
  return chanceCorrected(kept / pairs.length, 0.5)
}

function isPlace(text: string | undefined, count: number): boolean {
  return text !== undefined && /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= count
}
