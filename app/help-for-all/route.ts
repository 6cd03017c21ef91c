import { helpPlace } from '#lib/pages/page-cache.ts'
import { toRenderedPage } from '#lib/pages/rendered-page.ts'
import { getPageCache, getRuntime } from '#lib/runtime.ts'
import { GET as getHelp } from '../get-help/route.tsx'

export const dynamic = 'force-dynamic'

/**
 * The warning signs for who has asked for more than their share (lib/server/course-server.ts). Kept, and so made as everybody may
 * have them: without a way back, anyone's settings, or the stylesheet within, which only an arrival may have.
 */
export async function GET({ url }: Request): Promise<Response> {
  const help = await getHelp(new Request(new URL('/get-help', url)), { params: Promise.resolve({}) })
  // Else it says that progress can't be reached, long after it can.
  const isStoreUp = await getRuntime().then(() => true, () => false)
  if (help.ok && isStoreUp) getPageCache()?.keep(helpPlace, toRenderedPage(await help.clone().text(), help.headers.get('cache-control') ?? 'no-store'))
  return help
}

export const POST = GET
