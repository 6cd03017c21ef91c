import type { ReactNode } from 'react'
import type { Assets, PageStyleName, ScriptName } from '#lib/assets/assets.ts'
import { direction, language } from '#app/texts/texts.ts'

type DocumentProps = {
  title: string
  description?: string
  assets: Assets | null
  scripts?: readonly ScriptName[]
  style?: PageStyleName
  isArrival?: boolean
  children: ReactNode
}

/**
 * A whole page. Nothing in it but its text, one stylesheet (a second for what stands on few pages), and where it helps small scripts that nothing waits for.
 * On arrival the stylesheet is in the page, which saves a round trip; it is fetched for the pages to come, which name it.
 */
export function Document({ title, description, assets, scripts = [], style, isArrival = false, children }: DocumentProps) {
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description && <meta name="description" content={description} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf8f2" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161310" />
        {assets && (
          <>
            {isArrival ? (
              <>
                <style dangerouslySetInnerHTML={{ __html: assets.inlineStyle.css }} />
                <link rel="prefetch" href={assets.style} as="style" />
              </>
            ) : (
              <link rel="stylesheet" href={assets.style} />
            )}
            {style && <link rel="stylesheet" href={assets[style]} />}
            <link rel="icon" href={assets.icon} type="image/svg+xml" />
            {scripts.map((name) => (
              <script type="module" src={assets[name]} {...(name === 'read-aloud' && { 'data-style': assets['read-aloud-style'], 'data-reading': assets['read-aloud-reading'] })} key={name} />
            ))}
          </>
        )}
      </head>
      <body>{children}</body>
    </html>
  )
}
