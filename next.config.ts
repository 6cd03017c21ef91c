import type { NextConfig } from 'next'

/** Headers that are the same on every response; the Content-Security-Policy needs a nonce and comes from proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Same-origin posts must carry their origin: "no-referrer" would send "null" and every form would be refused.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'X-Frame-Options', value: 'DENY' },
]

const config: NextConfig = {
  poweredByHeader: false,
  // `npm test` checks the types, tests included; a host who only starts the course need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // They load binaries and compile at run time, which a bundle can't.
  serverExternalPackages: ['mdx-bundler', 'esbuild'],
  headers: async () => [{ source: '/:path*', headers }],
}

export default config
