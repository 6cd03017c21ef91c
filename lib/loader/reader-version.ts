import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Changes whenever what reads the content does: our code, or the packages that it calls. Null where that code is not to be
 * found, as in a packed server.
 */
export async function readerVersion(root: string): Promise<string | null> {
  try {
    const files = [...(await codeIn(root, 'lib/loader')), ...(await codeIn(root, 'lib/content')), join(/* turbopackIgnore: true */ root, 'package-lock.json')]
    const texts = await Promise.all(files.map((file) => readFile(/* turbopackIgnore: true */ file, 'utf8')))
    return createHash('sha256').update(JSON.stringify(texts)).digest('hex')
  } catch {
    return null
  }
}

async function codeIn(root: string, folder: string): Promise<string[]> {
  const place = join(/* turbopackIgnore: true */ root, folder)
  const names = await readdir(/* turbopackIgnore: true */ place, { recursive: true })
  return names.filter((name) => name.endsWith('.ts')).toSorted().map((name) => join(/* turbopackIgnore: true */ place, name))
}
