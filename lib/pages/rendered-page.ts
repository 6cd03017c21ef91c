import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]
type Bytes = Buffer<ArrayBuffer>

/** A finished page, with its bytes in each encoding that was asked for so far. */
export type RenderedPage = {
  html: Bytes
  cacheControl: string
  /** Of the HTML, so that it is the same in every encoding (a weak tag). */
  etag: string
  bodies: Map<Encoding, Promise<Bytes>>
}

export function toRenderedPage(html: string, cacheControl: string): RenderedPage {
  const bytes = Buffer.from(html)
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { html: bytes, cacheControl, etag, bodies: new Map() }
}

/** Whether the browser has this page already (If-None-Match, RFC 9110 §13.1.2). */
export function isKnown({ etag }: RenderedPage, ifNoneMatch: string | null | undefined): boolean {
  return ifNoneMatch?.split(',').some((known) => known.trim() === etag) ?? false
}

/** Browsers send few different ones. */
const negotiated = new LRUCache<string, Encoding>({ max: 100, memoMethod: (accepts) => firstOf(new Negotiator({ headers: { 'accept-encoding': accepts } }).encodings([...encodings])) })

/** The best encoding that a request takes, by its Accept-Encoding. */
export function negotiate(accepts = ''): Encoding {
  return negotiated.memo(accepts)
}

function firstOf(accepted: readonly string[]): Encoding {
  return encodings.find((encoding) => accepted.includes(encoding)) ?? 'identity'
}

/** The page's bytes in an encoding. The first reader gets them quickly compressed; those after it, as small as can be. */
export function bodyOf(page: RenderedPage, encoding: Encoding): Promise<Bytes> {
  const known = page.bodies.get(encoding)
  if (known) return known
  const quick = compress[encoding](page.html, 'quick')
  page.bodies.set(encoding, quick)
  void compress[encoding](page.html, 'smallest').then((smallest) => page.bodies.set(encoding, Promise.resolve(smallest)))
  return quick
}

const effort = {
  br: { quick: 5, smallest: constants.BROTLI_MAX_QUALITY },
  gzip: { quick: constants.Z_DEFAULT_COMPRESSION, smallest: constants.Z_BEST_COMPRESSION },
}

const compress: Record<Encoding, (html: Bytes, how: 'quick' | 'smallest') => Promise<Bytes>> = {
  br: (html, how) => promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: effort.br[how], [constants.BROTLI_PARAM_SIZE_HINT]: html.length } }),
  gzip: (html, how) => promisify(gzip)(html, { level: effort.gzip[how] }),
  identity: (html) => Promise.resolve(html),
}
