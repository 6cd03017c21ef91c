import { Agent, request, type IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** What browsers send, without the kinds that no server here offers. */
export const acceptEncoding = 'br, gzip'

export type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/** Few moving parts between the clock and the socket: Node's own client, over connections that are kept. */
export class HttpClient {
  readonly origin: string
  readonly #agent: Agent

  constructor(origin: string, connections = 1) {
    this.origin = origin
    // In turn, so that none is idle for as long as the server closes it.
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' })
  }

  /** Gets a page, or posts a form as our own pages do. Redirects are not followed. */
  async send(path: string, { cookie = '', form }: { cookie?: string; form?: string } = {}): Promise<Answer> {
    const headers = { 'accept-encoding': acceptEncoding, ...(cookie && { cookie }), ...(form !== undefined && this.#headersOf(form)) }
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const sent = request(this.origin + path, { agent: this.#agent, method: form === undefined ? 'GET' : 'POST', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
    })
    sent.on('error', reject)
    sent.end(form)
    return promise
  }

  [Symbol.dispose]() {
    this.#agent.destroy()
  }

  #headersOf(form: string) {
    return { origin: this.origin, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(form) }
  }
}

export function textOf({ headers, body }: Answer): string {
  const decode = { br: brotliDecompressSync, gzip: gunzipSync }[headers['content-encoding'] ?? '']
  return (decode ? decode(body) : body).toString()
}
