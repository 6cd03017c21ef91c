import { reading } from '#app/texts/en/reading.ts'

/** The notice, and the pages that belong to no step of the course: folded for who wants little around the text. */
export function SiteFooter({ notice, isFolded }: { notice: string; isFolded: boolean }) {
  return (
    <footer className="site-footer">
      <p>{notice}</p>
      <nav aria-label="About this course">
        {isFolded ? (
          <details>
            <summary>{reading.morePages}</summary>
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
  return (
    <ul>
      <li>
        <a href="/">Course page</a>
      </li>
      <li>
        <a href="/get-help">When to get help</a>
      </li>
      <li>
        <a href="/evidence">Evidence</a>
      </li>
      <li>
        <a href="/glossary">Glossary</a>
      </li>
      <li>
        <a href="/references">References</a>
      </li>
      <li>
        <a href="/about">About this course</a>
      </li>
      <li>
        <a href="/your-data">Your progress and data</a>
      </li>
    </ul>
  )
}
