import { inCourseLanguage, texts } from '#app/texts/texts.ts'

/** The notice, and the pages that belong to no step of the course: folded for who wants little around the text. */
export function SiteFooter({ notice, isFolded }: { notice: string; isFolded: boolean }) {
  return (
    <footer className="site-footer">
      <p {...inCourseLanguage}>{notice}</p>
      <nav aria-label={texts.site.footerNavigation}>
        {isFolded ? (
          <details>
            <summary>{texts.reading.morePages}</summary>
            <Pages />
          </details>
        ) : (
          <Pages />
        )}
      </nav>
    </footer>
  )
}

function Pages() {
  const pages = [
    ['/', texts.site.coursePage],
    ['/get-help', texts.site.whenToGetHelp],
    ['/evidence', texts.site.evidence],
    ['/glossary', texts.site.glossary],
    ['/references', texts.site.references],
    ['/about', texts.site.about],
    ['/accessibility', texts.accessibility.title],
    ['/your-data', texts.site.yourData],
  ]
  return (
    <ul>
      {pages.map(([href, name]) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
