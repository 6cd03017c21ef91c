import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Addresses of the files that pages name. */
export type Assets = Record<'style' | 'icon' | 'question' | 'ordering', string>

/** Where the built files lie; the server serves all that is in it. */
export const assetsFolder = '.next/twinge'
export const assetsFile = `${assetsFolder}.json`

/** What the last build made. */
export async function readAssets(root: string): Promise<Assets> {
  return JSON.parse(await readFile(join(/* turbopackIgnore: true */ root, assetsFile), 'utf8')) as Assets
}
