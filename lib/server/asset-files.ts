import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { assetsFolder } from '#lib/assets/assets.ts'
import { negotiate, type Encoding } from '#lib/pages/content-encoding.ts'

const types: Record<string, string> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.png': 'image/png', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }
const endings: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' }

/** The built files by their addresses. All in memory, about 120 kB: a build that runs meanwhile takes none of them away. */
export type AssetFiles = ReadonlyMap<string, Buffer>

export function readAssetFiles(root: string): AssetFiles {
  const folder = join(root, assetsFolder, 'assets')
  return new Map(readdirSync(folder).map((name) => [`/assets/${name}`, readFileSync(join(folder, name))]))
}

/** Sends a file in the smallest form that the browser takes, to keep for good, since its name changes with its content. False when it is not there. */
export function sendAssetFile(files: AssetFiles, { url = '', method, headers }: IncomingMessage, response: ServerResponse, always: readonly string[]): boolean {
  const type = types[extname(url)]
  const best = negotiate(headers['accept-encoding'])
  const encoding = files.has(url + endings[best]) ? best : 'identity'
  const body = files.get(url + endings[encoding])
  if (!type || !body) return false
  const about = ['content-type', type, 'content-length', String(body.length), 'cache-control', 'public, max-age=31536000, immutable', 'vary', 'accept-encoding']
  response.writeHead(200, [...always, ...about, ...(encoding === 'identity' ? [] : ['content-encoding', encoding])])
  response.end(method === 'HEAD' ? undefined : body)
  return true
}
