import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { currentAt } from './site-header.tsx'

/** The notice, and the pages that belong to no step of the course: folded for who wants little around the text. */
export function SiteFooter({ notice, isFolded, path }: { notice: string; isFolded: boolean; path: string }) {
  return (
    <footer className="site-footer">
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
