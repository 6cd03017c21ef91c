import { createHash } from 'node:crypto'
import { compress, type Bytes, type Encoding } from './content-encoding.ts'

/** A finished page, with its bytes in each encoding that was asked for so far. */
export type RenderedPage = {
  html: Bytes
  /** Of the HTML, so that it is the same in every encoding (a weak tag). */
  etag: string
  /** That say how long it holds and for whom. */
  headers: [name: string, value: string][]
  bodies: Map<Encoding, Promise<Bytes>>
}

export function toRenderedPage(html: string, cacheControl: string): RenderedPage {
  const bytes = Buffer.from(html)
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers: RenderedPage['headers'] = [['cache-control', cacheControl], ['etag', etag], ['vary', 'cookie, sec-fetch-site, accept-encoding']]
  return { html: bytes, etag, headers, bodies: new Map() }
}

/** Whether the browser has this page already (If-None-Match, RFC 9110 §13.1.2). */
export function isKnown({ etag }: RenderedPage, ifNoneMatch: string | null | undefined): boolean {
  return ifNoneMatch?.split(',').some((known) => known.trim() === etag) ?? false
}

/** The page's bytes in an encoding. The first reader gets them quickly compressed; those after it, as small as can be. */
export function bodyOf({ html, bodies }: RenderedPage, encoding: Encoding): Promise<Bytes> {
  if (encoding === 'identity') return Promise.resolve(html)
  const known = bodies.get(encoding)
  if (known) return known
  const quick = compress[encoding](html, 'quick')
  bodies.set(encoding, quick)
  // What failed (no memory) is tried again by the next reader.
  quick.catch(() => bodies.delete(encoding))
  compress[encoding](html, 'smallest').then(
    (smallest) => bodies.set(encoding, Promise.resolve(smallest)),
    () => undefined,
  )
  return quick
}
