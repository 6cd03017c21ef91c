import { getAssets, getCourse } from '#lib/runtime.ts'
import { direction, language } from '#app/texts/texts.ts'

export const dynamic = 'force-dynamic'

/** What a system needs to open the course like an app of its own (W3C Web Application Manifest). */
export async function GET(): Promise<Response> {
  const [{ title, summary }, assets] = await Promise.all([getCourse(), getAssets()])
  const icons = (['icon-192', 'icon-512'] as const).map((name) => ({ src: assets[name], sizes: `${name.slice(5)}x${name.slice(5)}`, type: 'image/png', purpose: 'any maskable' }))
  const manifest = { id: '/', name: title, short_name: title, description: summary, lang: language, dir: direction, start_url: '/', scope: '/', display: 'standalone', background_color: '#fbf8f2', theme_color: '#fbf8f2', icons }
  return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'no-cache' } })
}
