import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { Sign } from './sign.tsx'

/** The same on every page: the course, how to read it, and the way to help. */
export function SiteHeader({ title }: { title: string }) {
  return (
    <header className="site-header">
      <a className="skip-link" href="#main">
        {texts.site.skip}
      </a>
      <nav aria-label={texts.site.courseNavigation}>
        <a className="site-name" href="/" {...inCourseLanguage}>
          {title}
        </a>
        <span className="site-links">
          <a href="/reading">{texts.reading.title}</a>
          <a className="help-link" href="/get-help">
            <Sign kind="now" />
            {texts.site.getHelp}
          </a>
        </span>
      </nav>
    </header>
  )
}
