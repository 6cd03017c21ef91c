import { getAssets } from '#lib/runtime.ts'
import { isArrival } from '#lib/pages/arrival.ts'
import { texts } from '#app/texts/texts.ts'
import { refuse } from './answer.tsx'
import { finishPage } from './finish-page.ts'
import { pageToHtml, type Page } from './to-html.tsx'
import { loadVisit, type Visit } from './visit.ts'

/** What stands at an address for a visitor: a page, or the way to another. */
type Show<Params> = (visit: Visit, query: URLSearchParams, params: Params) => Page | Response | Promise<Page | Response>

/**
 * The GET handler of a page: who is here, what they are to see, as one whole document without a client runtime. It is
 * rendered from the learner's events alone, so that our server may keep it (lib/pages/page-cache.ts).
 */
export function showPage<Params extends object = object>(show: Show<Params>) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    try {
      const visit = await loadVisit(request)
      const { searchParams } = new URL(request.url)
      const shown = await show(visit, searchParams, await params)
      if (shown instanceof Response) return shown
      const { status = 200, tellsProgress = false, isForOnce = false } = shown
      // "no-store" keeps a page out of the back/forward cache: Back then shows how things stand.
      const cacheControl = status === 200 && !tellsProgress && !isForOnce ? 'private, no-cache' : 'private, no-store'
      // Without its stylesheet it can be read too; but then it is not one to keep.
      const assets = await getAssets().catch(() => null)
      const arriving = isArrival(request.headers.get('sec-fetch-site'))
      const html = await pageToHtml(visit, shown, assets, arriving)
      const isLasting = status === 200 && searchParams.size === 0 && !isForOnce && !visit.isStoreDown && assets !== null
      return finishPage(visit, { html, status, cacheControl, isLasting, isArrival: arriving })
    } catch (error) {
      console.error(`${request.url} could not be shown`, error)
      return refuse(500, texts.faults.notShown)
    }
  }
}
