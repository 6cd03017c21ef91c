import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookie } from 'cookie'
import { LRUCache } from 'lru-cache'
import { isUuid } from './is-uuid.ts'

/** The cookie that says who is learning: `<id>.<signature>`. There is no account and nothing personal in it. */
export const learnerCookieName = 'twinge_learner'

/** Over https. Browsers take this name from us alone: another site under the same domain can't set it (RFC 6265bis §4.1.3.2). */
export const hostCookieName = `__Host-${learnerCookieName}`

export function signLearner(id: string, secret: string): string {
  return `${id}.${signatureOf(id, secret)}`
}

/** Signed cookies that were checked lately, with the secret. A check leaves native memory behind until the next full collection. */
const checked = new LRUCache<string, string>({ max: 10_000 })

/** Who a request's Cookie header says is learning; null for nobody. */
export function findLearner(cookies: string | null | undefined, secret: string): string | null {
  if (!cookies) return null
  const key = `${cookies}\0${secret}`
  const known = checked.get(key)
  if (known) return known
  const { [hostCookieName]: ours, [learnerCookieName]: plain } = parseCookie(cookies)
  // The plain one too: over plain http, and of who came before the course was served over https.
  const learner = readLearner(ours, secret) ?? readLearner(plain, secret)
  // A header that somebody stuffed is not worth the memory.
  if (learner && key.length < 1_000) checked.set(key, learner)
  return learner
}

/** The learner's id; null when there is no cookie or we did not sign it. */
export function readLearner(cookie: string | undefined, secret: string): string | null {
  const [id, signature, ...more] = cookie?.split('.') ?? []
  if (id === undefined || signature === undefined || more.length > 0 || !isUuid(id)) return null
  return isSame(signature, signatureOf(id, secret)) ? id : null
}

/** `secure` is false only where the course is served over plain http, as on localhost: the browser would drop the cookie. */
export function learnerCookieOptions(secure: boolean) {
  return {
    httpOnly: true,
    // `strict` would greet a learner who comes by a link in an e-mail as a stranger.
    sameSite: 'lax',
    path: '/',
    secure,
    // In seconds: 400 days, the longest that browsers keep a cookie (RFC 6265bis §5.5).
    maxAge: 400 * 24 * 60 * 60,
  } as const
}

/** The prefix keeps a signature made for something else under the same secret from passing as a learner's. */
function signatureOf(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`learner:${id}`).digest('base64url')
}

/** Takes the same time wherever the first difference is, so that a signature cannot be guessed piece by piece. */
function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
