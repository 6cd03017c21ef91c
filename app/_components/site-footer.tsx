import type { DeviceStatus } from '#lib/device/kept-course.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { currentAt } from './site-header.tsx'

type SiteFooterProps = {
  notice: string
  isFolded: boolean
  path: string
  /** On a device that keeps the course. */
  device: DeviceStatus | null
}

/** The notice, and the pages that belong to no step of the course: folded for who wants little around the text. */
export function SiteFooter({ notice, isFolded, path, device }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      {device && (
        <p className="screen-only" data-saved="">
          {texts.device.kept} {texts.device.saved(device)} <a href="/device">{texts.device.onThisDevice}</a>
        </p>
      )}
      <p {...inCourseLanguage}>{notice}</p>
      <nav aria-label={texts.site.footerNavigation}>
        {isFolded ? (
          <details>
            <summary>{texts.reading.morePages}</summary>
            <Pages path={path} />
          </details>
        ) : (
          <Pages path={path} />
        )}
      </nav>
    </footer>
  )
}

function Pages({ path }: { path: string }) {
  const pages = [
    ['/', texts.site.coursePage],
    ['/get-help', texts.site.whenToGetHelp],
    ['/evidence', texts.site.evidence],
    ['/glossary', texts.site.glossary],
    ['/references', texts.site.references],
    ['/about', texts.site.about],
    ['/accessibility', texts.accessibility.title],
    ['/your-data', texts.site.yourData],
  ] as const
  return (
    <ul>
      {pages.map(([href, name]) => (
        <li key={href}>
          <a href={href} {...currentAt(href, path)}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
