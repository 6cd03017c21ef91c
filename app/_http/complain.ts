import { LRUCache } from 'lru-cache'

const told = new LRUCache<string, true>({ max: 100, ttl: 60_000 })

/** Logs what goes wrong at every request for as long as it lasts: once a minute. */
export function complain(what: string) {
  if (told.has(what)) return
  told.set(what, true)
  console.error(what)
}
