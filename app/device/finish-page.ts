import type { FinishedPage } from '#app/_http/finish-page.ts'
import type { Visit } from '#app/_http/visit.ts'

/**
 * In place of app/_http/finish-page.ts: no tag and nothing to keep, since it is made where it is shown. A page that had to do
 * without the learner's events is for when the server can't be reached either.
 */
export function finishPage({ isStoreDown }: Visit, { html, status, cacheControl }: FinishedPage): Response {
  return new Response(html, { status: isStoreDown ? 503 : status, headers: { 'cache-control': cacheControl, 'content-type': 'text/html; charset=utf-8' } })
}
