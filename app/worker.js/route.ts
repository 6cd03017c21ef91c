import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assetsFolder } from '#lib/assets/assets.ts'
import { getKeptCourse } from '#lib/runtime.ts'

export const dynamic = 'force-dynamic'

/**
 * What answers for the course on a device that keeps it. Its address is its scope, and never changes; a browser fetches it
 * now and then, and takes the new one when a byte of it is another, so it names the course that it stands for.
 */
export async function GET(): Promise<Response> {
  const kept = await getKeptCourse()
  const script = await readFile(join(/* turbopackIgnore: true */ process.cwd(), assetsFolder, kept.assets.worker), 'utf8')
  const version = createHash('sha256').update(JSON.stringify(kept)).digest('base64url').slice(0, 22)
  return new Response(`self.courseVersion="${version}";\n${script}`, { headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' } })
}
