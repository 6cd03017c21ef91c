import { LRUCache } from 'lru-cache'

const told = new LRUCache<string, true>({ max: 100, ttl: 60_000 })

/** Logs what goes wrong at every request for as long as it lasts: once a minute, since its message says how to mend it. */
export function complain(error: unknown) {
  const message = error instanceof Error ? error.message : String(error)
  if (told.has(message)) return
  told.set(message, true)
  console.error(message)
}
