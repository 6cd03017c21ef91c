import { inCourseLanguage, texts } from '#app/texts/texts.ts'

/** The notice, and the pages that belong to no step of the course. */
export function SiteFooter({ notice }: { notice: string }) {
  return (
    <footer className="site-footer">
      <p {...inCourseLanguage}>{notice}</p>
      <nav aria-label={texts.site.footerNavigation}>
        <ul>
          <li>
            <a href="/">{texts.site.coursePage}</a>
          </li>
          <li>
            <a href="/get-help">{texts.site.whenToGetHelp}</a>
          </li>
          <li>
            <a href="/evidence">{texts.site.evidence}</a>
          </li>
          <li>
            <a href="/glossary">{texts.site.glossary}</a>
          </li>
          <li>
            <a href="/references">{texts.site.references}</a>
          </li>
          <li>
            <a href="/about">{texts.site.about}</a>
          </li>
          <li>
            <a href="/accessibility">{texts.accessibility.title}</a>
          </li>
          <li>
            <a href="/your-data">{texts.site.yourData}</a>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
