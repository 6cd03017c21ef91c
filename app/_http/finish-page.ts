import { getPageCache } from '#lib/runtime.ts'
import { helpPlace } from '#lib/pages/page-cache.ts'
import { isKnown, toRenderedPage } from '#lib/pages/rendered-page.ts'
import type { Visit } from './visit.ts'

export type FinishedPage = {
  html: string
  status: 200 | 404
  cacheControl: string
  /** The same for every visit of this learner until they write something. */
  isLasting: boolean
  /** It is the first page of a visit (lib/pages/arrival.ts). */
  isArrival: boolean
}

/** A page on its way to the browser: with its tag, and kept for who asks again. */
export function finishPage({ request, learner, log, isStoreDown }: Visit, { html, status, cacheControl, isLasting, isArrival }: FinishedPage): Response {
  const page = toRenderedPage(html, cacheControl)
  const { pathname, search } = new URL(request.url)
  if (isLasting) getPageCache()?.keep({ path: pathname, learner, events: log.length, isArrival }, page)
  // For anybody: without a way back, a learner's settings, a notice of the day, or the stylesheet within it, which only an arrival may have.
  const isForAnybody = !search && !isArrival && !isStoreDown && !request.headers.has('referer') && !request.headers.has('cookie')
  if (pathname === '/get-help' && isForAnybody) getPageCache()?.keep(helpPlace, page)
  if (isKnown(page, request.headers.get('if-none-match'))) return new Response(null, { status: 304, headers: page.headers })
  return new Response(page.html, { status, headers: [...page.headers, ['content-type', 'text/html; charset=utf-8']] })
}
