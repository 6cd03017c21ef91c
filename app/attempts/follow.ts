import { inPlaceHeader } from '#app/_http/in-place.ts'
import { GET as attemptPage } from './[attempt]/route.ts'
import { GET as questionPage } from './[attempt]/[position]/route.tsx'
import { GET as resultPage } from './[attempt]/result/route.tsx'

/**
 * For a script that asks: the page that a post leads to in place of the redirect, so that from Check to feedback is one
 * round trip. Its address is in Content-Location.
 */
export async function follow(request: Request, response: Response): Promise<Response> {
  const location = response.headers.get('location')
  if (!location || !request.headers.has(inPlaceHeader)) return response
  const address = new URL(location, request.url)
  const [, attempts, attempt = '', place] = address.pathname.split('/')
  // Elsewhere the browser follows by itself.
  if (attempts !== 'attempts') return response
  const get = new Request(address, { headers: request.headers })
  const page = await (place === undefined
    ? attemptPage(get, { params: Promise.resolve({ attempt }) })
    : place === 'result'
      ? resultPage(get, { params: Promise.resolve({ attempt }) })
      : questionPage(get, { params: Promise.resolve({ attempt, position: place }) }))
  if (page.headers.has('location')) return follow(request, page)
  page.headers.set('content-location', location)
  for (const cookie of response.headers.getSetCookie()) page.headers.append('set-cookie', cookie)
  return page
}
