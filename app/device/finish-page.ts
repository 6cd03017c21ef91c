import type { FinishedPage } from '#app/_http/finish-page.ts'
import type { Visit } from '#app/_http/visit.ts'

/** In place of app/_http/finish-page.ts: no tag and nothing to keep, since it is made where it is shown. */
export function finishPage(_visit: Visit, { html, status, cacheControl }: FinishedPage): Response {
  return new Response(html, { status, headers: { 'cache-control': cacheControl, 'content-type': 'text/html; charset=utf-8' } })
}
