import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadingPreferences } from '#lib/reading/reading-preferences.ts'

/** What a page may ask for beyond what every page has: small scripts, each a module of app/enhancements … */
export type ScriptName = 'question' | 'ordering' | 'read-aloud' | 'practice-timer' | 'diary-day' | 'device'
/** … and a stylesheet for what stands on few pages, app/styles/<name>-page.css, so that the others do not carry it. */
export type PageStyleName = 'evidence' | 'help' | 'practice' | 'reading' | 'reference'
/** Stylesheets for how a learner likes to read; who has chosen nothing loads none. */
export type ReadingStyleName = 'reading-choices' | `theme-${Exclude<ReadingPreferences['theme'], 'device'>}`

/** Addresses of the files that pages name; and the stylesheet itself, for pages that carry it within. */
export type Assets = Record<'style' | 'icon' | 'icon-192' | 'icon-512' | 'worker' | 'read-aloud-style' | 'read-aloud-reading' | ScriptName | PageStyleName | ReadingStyleName, string> & {
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
