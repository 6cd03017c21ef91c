import { reading } from '#app/texts/en/reading.ts'
import { Sign } from './sign.tsx'

/** The same on every page: the course, how to read it, and the way to help. */
export function SiteHeader({ title }: { title: string }) {
  return (
    <header className="site-header">
      <nav aria-label="Course">
        <a className="site-name" href="/">
          {title}
        </a>
        <span className="site-links">
          <a href="/reading">{reading.title}</a>
          <a className="help-link" href="/get-help">
            <Sign kind="now" />
            Get help
          </a>
        </span>
      </nav>
    </header>
  )
}
