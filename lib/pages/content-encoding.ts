import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

/** The best first. */
const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]
export type Bytes = Buffer<ArrayBuffer>

/** Browsers send few different ones. */
const negotiated = new LRUCache<string, Encoding>({ max: 100, memoMethod: (accepts) => firstOf(new Negotiator({ headers: { 'accept-encoding': accepts } }).encodings([...encodings])) })

/** The best encoding that a request takes, by its Accept-Encoding. */
export function negotiate(accepts = ''): Encoding {
  return negotiated.memo(accepts)
}

function firstOf(accepted: readonly string[]): Encoding {
  return encodings.find((encoding) => accepted.includes(encoding)) ?? 'identity'
}

/** `quick` while a reader waits; `smallest` for what is kept. */
export const effort = {
  br: { quick: 5, smallest: constants.BROTLI_MAX_QUALITY },
  gzip: { quick: constants.Z_DEFAULT_COMPRESSION, smallest: constants.Z_BEST_COMPRESSION },
}

export const compress: Record<Exclude<Encoding, 'identity'>, (bytes: Uint8Array, how: 'quick' | 'smallest') => Promise<Bytes>> = {
  br: (bytes, how) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: effort.br[how], [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes, how) => promisify(gzip)(bytes, { level: effort.gzip[how] }),
}
