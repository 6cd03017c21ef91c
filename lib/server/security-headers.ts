import type { IncomingMessage } from 'node:http'
import type { Assets } from '#lib/assets/assets.ts'
import { isOverTls } from '#lib/auth/over-tls.ts'

/** Pages hold no inline script, and no inline style but the stylesheet itself, which is named by its hash: no nonce is needed. */
function contentSecurityPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    styleHash ? `style-src 'self' '${styleHash}'` : "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // No script of ours makes markup of a string, and none may. One names the worker (app/enhancements/device.ts).
    "require-trusted-types-for 'script'",
    'trusted-types course-worker',
  ].join('; ')
}

const nothing = ['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'serial', 'usb', 'xr-spatial-tracking']

// While the practice timer runs, a phone that lies on the floor must not go dark: the learner looks at it from a stretch.
const always = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': [...nothing.map((feature) => `${feature}=()`), 'screen-wake-lock=(self)'].join(', '),
  // Same-origin posts must carry their origin: "no-referrer" would send "null" and every form would be refused.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
}

/** Two years, as browsers' preload list asks. Not for subdomains: they may be another's to speak for. */
const transportSecurity = { 'strict-transport-security': 'max-age=63072000' }

/** By the stylesheet's hash: they are the same for every response of a build, so they are put together once. */
const known = new Map<string, Record<'plain' | 'overTls', readonly string[]>>()

/**
 * For every response, whoever made it: a page, a file, a redirect, an error. Names and values in turns, as Node's writeHead
 * takes them. `request` is null for what is no request at all.
 */
export function headersFor(request: Pick<IncomingMessage, 'headers'> | null, assets: Assets | null): readonly string[] {
  const hash = assets?.inlineStyle.hash ?? ''
  let headers = known.get(hash)
  if (!headers) {
    const plain = { 'content-security-policy': contentSecurityPolicy(hash), ...always }
    headers = { plain: Object.entries(plain).flat(), overTls: Object.entries({ ...plain, ...transportSecurity }).flat() }
    known.set(hash, headers)
  }
  return isOverTls([request?.headers['x-forwarded-proto']].flat()[0]) ? headers.overTls : headers.plain
}
