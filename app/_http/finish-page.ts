import { getPageCache } from '#lib/runtime.ts'
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
export function finishPage({ request, learner, log }: Visit, { html, status, cacheControl, isLasting, isArrival }: FinishedPage): Response {
  const page = toRenderedPage(html, cacheControl)
  if (isLasting) getPageCache()?.keep({ path: new URL(request.url).pathname, learner, events: log.length, isArrival }, page)
  if (isKnown(page, request.headers.get('if-none-match'))) return new Response(null, { status: 304, headers: page.headers })
  return new Response(page.html, { status, headers: [...page.headers, ['content-type', 'text/html; charset=utf-8']] })
}
