import type { ReactNode } from 'react'
import type { Assets, PageStyleName, ScriptName } from '#lib/assets/assets.ts'
import { chosenReading, standardReading, type ReadingPreferences } from '#lib/reading/reading-preferences.ts'
import { direction, language } from '#app/texts/texts.ts'

type DocumentProps = {
  title: string
  description?: string
  assets: Assets | null
  scripts?: readonly ScriptName[]
  style?: PageStyleName
  isArrival?: boolean
  reading?: ReadingPreferences
  /** It may be opened like an app of its own: where a learner keeps it on their device. */
  isInstallable?: boolean
  children: ReactNode
}

/**
 * A whole page. Nothing in it but its text, one stylesheet (a second for what stands on few pages), and where it helps small scripts that nothing waits for.
 * On arrival the stylesheet is in the page, which saves a round trip; it is fetched for the pages to come, which name it.
 */
export function Document({ title, description, assets, scripts = [], style, isArrival = false, reading = standardReading, isInstallable = false, children }: DocumentProps) {
  const { theme, ...others } = reading
  const attributes = Object.entries(chosenReading(others)).map(([name, value]) => [`data-${name}`, value])
  return (
    <html lang={language} dir={direction} {...Object.fromEntries(attributes)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description && <meta name="description" content={description} />}
        <meta name="color-scheme" content={theme === 'device' ? 'light dark' : themes[theme].scheme} />
        {theme === 'device' ? (
          <>
            <meta name="theme-color" media="(prefers-color-scheme: light)" content={themes.light.paper} />
            <meta name="theme-color" media="(prefers-color-scheme: dark)" content={themes.dark.paper} />
          </>
        ) : (
          <meta name="theme-color" content={themes[theme].paper} />
        )}
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
            {/* Nothing is painted before they are there. */}
            {attributes.length > 0 && <link rel="stylesheet" href={assets['reading-choices']} />}
            {theme !== 'device' && <link rel="stylesheet" href={assets[`theme-${theme}`]} />}
            {isInstallable && (
              <>
                <link rel="manifest" href="/manifest.webmanifest" />
                <link rel="apple-touch-icon" href={assets['icon-192']} />
              </>
            )}
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

/** What the browser is to paint around the page and within its fields; the paper as in app/styles/themes. */
const themes = {
  light: { scheme: 'light', paper: '#fbf8f2' },
  dark: { scheme: 'dark', paper: '#171512' },
  'black-on-white': { scheme: 'light', paper: '#fff' },
  'white-on-black': { scheme: 'dark', paper: '#000' },
}
