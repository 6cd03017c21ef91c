import { getAssets } from '#lib/runtime.ts'
import { isArrival } from '#lib/pages/arrival.ts'
import { pageToHtml, type Page } from './to-html.tsx'
import type { Visit } from './visit.ts'

/** Answers a post with a page, where what was given must not go through an address. It is never kept. */
export async function answerPage(visit: Visit, page: Page): Promise<Response> {
  const html = await pageToHtml(visit, page, await getAssets().catch(() => null), isArrival(visit.request.headers.get('sec-fetch-site')))
  return new Response(html, { status: page.status ?? 200, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
}
