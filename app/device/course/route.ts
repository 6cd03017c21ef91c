import { getKeptCourse } from '#lib/runtime.ts'

export const dynamic = 'force-dynamic'

/** The course as a device keeps it, with the key: asked for by a device whose learner wants to go on without a connection. */
export async function GET(): Promise<Response> {
  return new Response(await getKeptCourse(), { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })
}
