import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { Sign } from './sign.tsx'

/** The same on every page: the course, how to read it, and the way to help. */
export function SiteHeader({ title, path }: { title: string; path: string }) {
  return (
    <header className="site-header">
      <a className="skip-link" href="#main">
        {texts.site.skip}
      </a>
      <nav aria-label={texts.site.courseNavigation}>
        <a className="site-name" href="/" {...currentAt('/', path)} {...inCourseLanguage}>
          {title}
        </a>
        <span className="site-links">
          <a href="/reading" {...currentAt('/reading', path)}>{texts.reading.title}</a>
          <a className="help-link" href="/get-help" {...currentAt('/get-help', path)}>
            <Sign kind="now" />
            {texts.site.getHelp}
          </a>
        </span>
      </nav>
    </header>
  )
}

/** Marks a link to the page on which it stands (WCAG 2.2, 2.4.8). */
export function currentAt(href: string, path: string) {
  return href === path ? ({ 'aria-current': 'page' } as const) : {}
}
