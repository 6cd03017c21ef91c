/**
 * The server of the floor, in a process of its own: `PORT=… node floor-server.ts <folder>`. Each page of the folder is
 * compressed once, ahead, as far as it goes, and a post is answered at once with the page at its address.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const [folder = '.'] = process.argv.slice(2)
const pages = new Map(readdirSync(folder).map((name) => [`/${basename(name, '.html')}`, readPage(join(folder, name))]))

createServer((request, response) => {
  request.resume()
  const page = pages.get(request.url ?? '')
  if (!page) return response.writeHead(404).end()
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', etag: page.etag }
  // As ours must: a page shows the learner's own state, so each visit asks whether it still holds.
  if (request.method === 'GET' && request.headers['if-none-match'] === page.etag) return response.writeHead(304, headers).end()
  const isBrotli = request.headers['accept-encoding']?.includes('br') ?? false
  const body = isBrotli ? page.compressed : page.html
  return response.writeHead(200, { ...headers, ...(isBrotli && { 'content-encoding': 'br' }), 'content-length': body.length }).end(body)
}).listen(Number(process.env.PORT), '127.0.0.1')

function readPage(path: string) {
  const html = readFileSync(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: html.length }
  return { html, compressed: brotliCompressSync(html, { params }), etag: `"${createHash('sha256').update(html).digest('base64url')}"` }
}
