import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Addresses of the files that pages name; and the stylesheet itself, for pages that carry it within. */
export type Assets = Record<'style' | 'icon' | 'question' | 'ordering', string> & {
  inlineStyle: {
    css: string
    /** As a Content-Security-Policy names it: `sha256-…`. */
    hash: string
  }
}

/** Where the built files lie; the server serves all that is in it. */
export const assetsFolder = '.next/twinge'
export const assetsFile = `${assetsFolder}.json`

/** What the last build made. */
export async function readAssets(root: string): Promise<Assets> {
  return JSON.parse(await readFile(join(/* turbopackIgnore: true */ root, assetsFile), 'utf8')) as Assets
}
