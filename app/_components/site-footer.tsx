/** The notice, and the pages that belong to no step of the course. */
export function SiteFooter({ notice }: { notice: string }) {
  return (
    <footer className="site-footer">
      <p>{notice}</p>
      <nav aria-label="About this course">
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
            <a href="/accessibility">Accessibility</a>
          </li>
          <li>
            <a href="/your-data">Your progress and data</a>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
