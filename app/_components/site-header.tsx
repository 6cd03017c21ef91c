import { Sign } from './sign.tsx'

/** The same on every page: the course, and the way to help. */
export function SiteHeader({ title }: { title: string }) {
  return (
    <header className="site-header">
      <nav aria-label="Course">
        <a className="site-name" href="/">
          {title}
        </a>
        <a className="help-link" href="/get-help">
          <Sign kind="now" />
          Get help
        </a>
      </nav>
    </header>
  )
}
