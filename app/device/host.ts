import { routes } from 'course:routes'
import { refuse } from '#app/_http/answer.tsx'
import { texts } from '#app/texts/texts.ts'
import { getKeptCourse } from './runtime.ts'

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** Answers a request as the server would, with the same code. Null where the device has nothing to say at that address. */
export async function answer(request: Request): Promise<Response | null> {
  const { pathname } = new URL(request.url)
  for (const { pattern, load } of routes) {
    const match = new RegExp(pattern).exec(pathname)
    if (!match) continue
    const handler = (await load())[request.method === 'HEAD' ? 'GET' : request.method] as Handler | undefined
    if (!handler) return null
    const decoded = Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]))
    return withHeaders(await handler(await asServerSees(request), { params: Promise.resolve(decoded) }))
  }
  return null
}

/** For what only the server can do, or has. */
export function refuseOffline(what: 'offline' | 'notHere'): Promise<Response> {
  return refuse(503, texts.device[what])
}

/** A request as it would arrive over the network: a browser adds these headers only on the way out. */
async function asServerSees(request: Request): Promise<Request> {
  const { origin, host } = new URL(request.url)
  const headers = new Headers([...request.headers])
  const from = request.referrer === 'about:client' ? '' : request.referrer
  for (const [name, value] of Object.entries({ host, ...(from && { referer: from }), ...(request.method === 'POST' && { origin }) })) headers.set(name, value)
  const body = request.method === 'POST' ? new Response(await request.clone().arrayBuffer()).body : null
  return { url: request.url, method: request.method, headers, body } as Request
}

/** The ones that the server gives every response. */
function withHeaders(response: Response): Response {
  const { headers: always } = getKeptCourse()
  for (let index = 0; index < always.length; index += 2) response.headers.set(always[index] ?? '', always[index + 1] ?? '')
  return response
}
