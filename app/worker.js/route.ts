import { getWorker } from '#lib/runtime.ts'

export const dynamic = 'force-dynamic'

/** What answers for the course on a device that keeps it. Its address is its scope, and never changes; a browser fetches it now and then. */
export async function GET(): Promise<Response> {
  return new Response(await getWorker(), { headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' } })
}
