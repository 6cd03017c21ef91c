import { getCourse, getRuntime } from '#lib/runtime.ts'
import { complain } from '#app/_http/complain.ts'

export const dynamic = 'force-dynamic'

/** 200 when the database answers and can be written to and the content is sound, else 503. */
export async function GET() {
  try {
    const { store } = await getRuntime()
    await store.ping()
    return Response.json({ status: 'ok', content: (await getCourse()).version }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    complain(error)
    return Response.json({ status: 'unavailable' }, { status: 503, headers: { 'cache-control': 'no-store' } })
  }
}
