import { LRUCache } from 'lru-cache'
import type { RenderedPage } from './rendered-page.ts'

/**
 * Where a page was made for: a page is a function of the content, its address and the learner's events, and the log of a
 * learner only grows. So one with as many events is the same, and the page with it. `learner` is null for newcomers.
 */
export type Place = { path: string; learner: string | null; events: number; isArrival: boolean }

/** Where the page lies that tells a visitor to wait. It is no address, so nobody can ask for it. */
export const waitPlace: Place = { path: 'too-many', learner: null, events: 0, isArrival: false }

/** Where the warning signs lie for who has asked for more than their share. */
export const helpPlace: Place = { path: 'help-for-all', learner: null, events: 0, isArrival: false }

export type PageCache = {
  find(place: Place): RenderedPage | undefined
  /** The same HTML is kept once, whoever it was made for. */
  keep(place: Place, page: RenderedPage): void
}

/** Pages that were made, newest first; the oldest give way. */
export function createPageCache({ maxBytes = 64_000_000, maxPlaces = 20_000 } = {}): PageCache {
  const pages = new LRUCache<string, RenderedPage>({ maxSize: maxBytes, sizeCalculation: ({ html }) => 2 * html.length })
  const places = new LRUCache<string, string>({ max: maxPlaces })
  return {
    find(place) {
      const etag = places.get(keyOf(place))
      return etag === undefined ? undefined : pages.get(etag)
    },
    keep(place, page) {
      if (!pages.has(page.etag)) pages.set(page.etag, page)
      places.set(keyOf(place), page.etag)
    },
  }
}

function keyOf({ path, learner, events, isArrival }: Place): string {
  return `${learner ?? ''} ${events} ${isArrival} ${path}`
}
