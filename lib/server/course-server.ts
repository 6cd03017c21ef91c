import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { constants } from 'node:zlib'
import compression from 'compression'
import type { Assets } from '#lib/assets/assets.ts'
import { isArrival } from '#lib/pages/arrival.ts'
import { effort, negotiate } from '#lib/pages/content-encoding.ts'
import { helpPlace, waitPlace } from '#lib/pages/page-cache.ts'
import { bodyOf, isKnown, type RenderedPage } from '#lib/pages/rendered-page.ts'
import { getAssets, getPageCache, getRuntime } from '#lib/runtime.ts'
import { readAssetFiles, sendAssetFile } from './asset-files.ts'
import { readTarget, withoutSpareSlashes } from './request-target.ts'
import { headersFor } from './security-headers.ts'
import { createVisitorLimits } from './visitor-limits.ts'

type CourseServerOptions = {
  root: string
  /** Next's own handler: it makes what is not there yet. */
  app: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** The stylesheet and the scripts as they are now. */
  loadAssets: () => Promise<Assets>
  isDevelopment: boolean
  /** How many proxies stand before this server. */
  proxies: number
}

/**
 * In milliseconds. A request that comes in drops must not hold its connection for long: Node gives it five minutes. The longest form,
 * a device's year without a connection, takes 24 s on a line of 100 kbit/s.
 */
const patience = { headersTimeout: 20_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 }

/**
 * For whoever does not read an answer, and would hold it for ever. Node looks twice where it could write at first (26.10, net.js,
 * `_onTimeout`), so they are cut off after 35 to 70 seconds.
 */
const silenceMs = 35_000

/** So that a flood can't take the files that the process may open (Linux: often 4,096), its database among them. A school of 500 has 3,000. */
const mostConnections = 3_500

/**
 * The course's HTTP server. It sets the headers of every response, serves the built files compressed as they lie there,
 * answers for a page that was made before for just this state of this learner, and leaves the rest to Next.
 */
export function createCourseServer({ root, app, loadAssets, isDevelopment, proxies }: CourseServerOptions): Server {
  const files = isDevelopment ? null : readAssetFiles(root)
  const waitFor = createVisitorLimits(proxies, async (request) => (await findLearner(request)) !== null)

  // What is made for one reader: quickly, since they wait.
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: effort.br.quick } },
    // Next 16.4.5 gives the type as a list of one, which the library's own filter does not know.
    filter: (_request, response) => /^(text|application)\//.test(String(response.getHeader('content-type'))),
  })

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const target = readTarget(request.url)
    request.url = target ?? ''
    const isFile = request.url.startsWith('/assets/')
    // Whatever is wrong with the stylesheet, the warning signs must be readable without it.
    let headers = headersFor(request, await (isFile ? getAssets() : loadAssets()).catch(() => null))
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    // Left to Node, this would be refused without our headers. HTTP/1.0 knows no Host.
    if (!request.headers.host && request.httpVersion === '1.1') return void response.writeHead(400, [...headers]).end()
    // Next answers some of the others with an error of its own (TRACE, OPTIONS *).
    if (!isRead && request.method !== 'POST') return void response.writeHead(405, [...headers, 'allow', 'GET, HEAD, POST']).end()
    if (target === null) return void response.writeHead(400, [...headers]).end()
    const location = withoutSpareSlashes(target)
    if (location !== target) return void response.writeHead(308, [...headers, 'location', location]).end()
    if (isRead && isFile && sendAssetFile(files ?? readAssetFiles(root), request, response, headers)) return
    const page = isRead ? await findPage(request) : null
    if (page) return sendPage(page, headers, request, response)
    const wait = await waitFor(request)
    const isHelp = /^\/get-help(\?|$)/.test(request.url)
    if (wait > 0 && isHelp) {
      // Whoever looks for the warning signs never has to wait: they get the page that is kept for anybody.
      const help = getPageCache()?.find(helpPlace)
      if (help) return sendPage(help, headers, request, response)
      request.url = '/help-for-all'
    } else if (wait > 0) {
      headers = [...headers, 'retry-after', String(wait)]
      const refusal = getPageCache()?.find(waitPlace)
      if (refusal) return sendPage(refusal, headers, request, response, 429)
      request.url = '/too-many'
    }
    response.setHeaders(new Map(pairsOf(headers)))
    // Written for Express, it needs no more than Node gives.
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => void app(request, response).catch((error: unknown) => fail(error, request, response)))
  }

  // Next would take an upgrade (to a web socket) and leave it hanging: it is answered as if it were not asked for.
  const server = createServer({ ...patience, shouldUpgradeCallback: () => false, requireHostHeader: false }, (request, response) => {
    // While the course stops, a connection ends with the answer that is under way.
    if (!server.listening) response.shouldKeepAlive = false
    answer(request, response).catch((error: unknown) => fail(error, request, response))
  })
  server.setTimeout(silenceMs)
  server.maxConnections = mostConnections
  server.on('checkExpectation', (request, response) => void response.writeHead(417, [...headersFor(request, null)]).end())
  // What is not even HTTP. Node's own answer would carry no headers.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
    const lines = pairsOf([...headersFor(null, null), 'connection', 'close', 'content-length', '0']).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`)
  })
  return server
}

function fail(error: unknown, request: IncomingMessage, response: ServerResponse) {
  console.error(`${request.method} ${request.url} could not be answered`, error)
  if (response.headersSent) return response.destroy()
  response.setHeaders(new Map(pairsOf(headersFor(request, null))))
  return response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('Something went wrong on the course’s side. Load the page again in a minute.')
}

/** The page at an address without a query, if it was made before for this learner as they are now. */
async function findPage(request: IncomingMessage): Promise<RenderedPage | undefined> {
  const cache = getPageCache()
  if (!cache) return undefined
  const standing = await findLearner(request)
  // Without the database Next shows what can be shown, and says so.
  if (standing === 'unknown') return undefined
  return cache.find({ path: request.url ?? '', learner: standing?.learner ?? null, events: standing?.events ?? 0, isArrival: isArrival(request.headers['sec-fetch-site']) })
}

/** Who is asking, and how many events they have; null for a newcomer. `unknown` while the database can't be read. */
async function findLearner({ headers }: IncomingMessage): Promise<{ learner: string; events: number } | null | 'unknown'> {
  try {
    const { store, learners } = await getRuntime()
    const learner = learners.find(headers.cookie)
    const events = learner === null ? null : await store.count(learner)
    return learner === null || events === null ? null : { learner, events }
  } catch {
    return 'unknown'
  }
}

/** All headers at once and in a list: Node then need not keep them apart, which half as many pages a second again go through. */
async function sendPage(page: RenderedPage, always: readonly string[], request: IncomingMessage, response: ServerResponse, status: 200 | 429 = 200) {
  const headers = [...always, ...page.headers.flat()]
  if (status === 200 && isKnown(page, request.headers['if-none-match'])) return void response.writeHead(304, headers).end()
  const encoding = negotiate(request.headers['accept-encoding'])
  const body = await bodyOf(page, encoding)
  if (encoding !== 'identity') headers.push('content-encoding', encoding)
  headers.push('content-type', 'text/html; charset=utf-8', 'content-length', String(body.length))
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
}

function pairsOf(headers: readonly string[]): [name: string, value: string][] {
  return headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1] ?? '']] : []))
}
