import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'This page is not here' }

export default function NotFound() {
  return (
    <div className="narrow">
      <h1>This page is not here</h1>
      <p>The address may have a slip in it, or the page has moved. Your progress is kept as it was.</p>
      <p>
        <a className="button" href="/">
          Go to the course page
        </a>
      </p>
      <p>
        If you need medical help, <a href="/get-help">see when to get help, and how fast</a>.
      </p>
    </div>
  )
}
