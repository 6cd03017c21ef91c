import type { Item } from '#lib/content/item.ts'
import { shuffle } from './random.ts'

type Selectable = Pick<Item, 'id' | 'objectives' | 'safety' | 'scenario'>

/**
 * Draws the items of an attempt from the pool, in the order in which they are asked. Every safety item and at least one
 * item of every objective are among them. After a missed objective, items on it come first, and among them those that
 * the learner has not seen. Items that share a scenario stand together.
 */
export function selectItems<I extends Selectable>(
  pool: readonly I[],
  { draw, seed, missed = [], seen = [] }: { draw: number; seed: string; missed?: readonly string[]; seen?: readonly string[] },
): I[] {
  const isOnMissed = (item: I) => item.objectives.some((objective) => missed.includes(objective))
  const rank = (item: I) => (isOnMissed(item) ? 0 : 1) + (seen.includes(item.id) ? 2 : 0)
  const turn = (item: I) => (!isOnMissed(item) ? 2 : seen.includes(item.id) ? 1 : 0)
  const byPreference = shuffle(pool, `${seed}/draw`).sort((a, b) => rank(a) - rank(b))

  const drawn = new Set(byPreference.filter(({ safety }) => safety))
  for (const objective of new Set(byPreference.flatMap(({ objectives }) => objectives))) {
    const isCovered = [...drawn].some((item) => item.objectives.includes(objective) && !isSeenOnMissed(item))
    const candidate = byPreference.find((item) => item.objectives.includes(objective) && !drawn.has(item))
    if (!isCovered && candidate) drawn.add(candidate)
  }
  for (const item of byPreference) if (drawn.size < draw) drawn.add(item)

  const order = shuffle([...drawn], `${seed}/order`).sort((a, b) => turn(a) - turn(b))
  return order.flatMap((item, index) => {
    if (!item.scenario) return [item]
    const group = order.filter(({ scenario }) => scenario === item.scenario)
    return order.indexOf(group[0] as I) === index ? group : []
  })

  /** A missed objective is not covered again by the very item that was missed, while another is to be had. */
  function isSeenOnMissed(item: I): boolean {
    return isOnMissed(item) && seen.includes(item.id)
  }
}
