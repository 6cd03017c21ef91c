import { waitPlace } from '#lib/pages/page-cache.ts'
import { toRenderedPage } from '#lib/pages/rendered-page.ts'
import { getPageCache } from '#lib/runtime.ts'
import { refuse } from '#app/_http/answer.tsx'
import { texts } from '#app/texts/texts.ts'

export const dynamic = 'force-dynamic'

/** What the server answers with to a visitor who has to wait (lib/server/visitor-limits.ts), whatever they asked for. Kept, since refusing must cost less than answering. */
export async function GET() {
  const refusal = await refuse(429, texts.faults.tooMany)
  getPageCache()?.keep(waitPlace, toRenderedPage(await refusal.clone().text(), 'no-store'))
  return refusal
}

export const POST = GET
