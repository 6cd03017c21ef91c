import type { IncomingMessage } from 'node:http'
import { isOverTls } from '#lib/auth/over-tls.ts'

/** Pages hold no inline script or style, so the policy needs no nonce, and is the same for every response. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  // No script of ours makes markup of a string, and none may.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const nothing = ['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking']

/** On every response, whoever made it: a page, a file, a redirect, an error. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': nothing.map((feature) => `${feature}=()`).join(', '),
  // Same-origin posts must carry their origin: "no-referrer" would send "null" and every form would be refused.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
}

/** Two years, as browsers' preload list asks. Not for subdomains: they may be another's to speak for. */
const transportSecurity = { 'strict-transport-security': 'max-age=63072000' }

export function headersFor(request: Pick<IncomingMessage, 'headers'>): Record<string, string> {
  const forwarded = request.headers['x-forwarded-proto']
  return isOverTls([forwarded].flat()[0]) ? { ...securityHeaders, ...transportSecurity } : { ...securityHeaders }
}
