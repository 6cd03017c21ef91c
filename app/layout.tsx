import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { SiteFooter } from './_components/site-footer.tsx'
import { SiteHeader } from './_components/site-header.tsx'
import { loadVisit } from './_http/visit.ts'
import './tokens.css'
import './base.css'
import './figures.css'

const legible = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-legible',
  display: 'swap',
})

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f2' },
    { media: '(prefers-color-scheme: dark)', color: '#161310' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const { course } = await loadVisit()
  return { title: { default: course.title, template: `%s · ${course.title}` }, description: course.summary }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made for its request, so that its scripts can carry the nonce of proxy.ts.
  await headers()
  const { course, isStoreDown } = await loadVisit()
  return (
    <html lang="en" className={legible.variable}>
      <body>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <SiteHeader title={course.title} />
        <main id="main" tabIndex={-1}>
          {isStoreDown && (
            <p className="notice-line">
              Your progress can’t be reached right now. It is not lost. You can read what is open to everyone; answers can’t be saved until it is back.
            </p>
          )}
          {children}
        </main>
        <SiteFooter notice={course.notice} />
      </body>
    </html>
  )
}
