import { LRUCache } from 'lru-cache'

type Allowance = {
  /** What a visitor may take without a pause. */
  atOnce: number
  /** How much of it comes back in a second. */
  perSecond: number
}

/**
 * How many seconds a visitor has to wait for their next turn: 0 when it is theirs now, and counted. Whoever comes while
 * they have to wait loses nothing by it. `now` is in milliseconds.
 */
export function createAllowance({ atOnce, perSecond }: Allowance): (visitor: string, now: number) => number {
  // Who is not remembered begins with all of it, so 20,000 visitors cost about 4 MB and the next one nothing.
  const seen = new LRUCache<string, { left: number; at: number }>({ max: 20_000 })
  return (visitor, now) => {
    const { left, at } = seen.get(visitor) ?? { left: atOnce, at: now }
    const has = Math.min(atOnce, left + (Math.max(0, now - at) / 1_000) * perSecond)
    if (has < 1) return Math.ceil((1 - has) / perSecond)
    seen.set(visitor, { left: has - 1, at: now })
    return 0
  }
}
