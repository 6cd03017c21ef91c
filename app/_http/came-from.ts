import { parseLocalPath } from '#lib/auth/local-path.ts'
import { isOurs } from '#lib/auth/same-origin.ts'

/**
 * The page of ours from which a visitor came to one that they look at and leave again; null for none. While they go on in it,
 * the address says it; before that the browser does, which knows it also after a step in place, and so no page has to carry it.
 */
export function cameFrom({ url, headers }: Request): string | null {
  const here = new URL(url)
  if (here.searchParams.has('from')) return parseLocalPath(here.searchParams.get('from'))
  const referer = headers.get('referer')
  if (!referer || !isOurs(referer, headers)) return null
  const { pathname, search, searchParams } = new URL(referer)
  // From the header of the page itself: still where it was before.
  return parseLocalPath(pathname === here.pathname ? searchParams.get('from') : pathname + search)
}
