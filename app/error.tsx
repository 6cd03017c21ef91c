'use client'

/** Shown when a page could not be made. A client component because Next asks for one. */
export default function ErrorPage() {
  return (
    <div className="narrow">
      <h1>This page could not be shown</h1>
      <p>Something went wrong on the course’s side. Your progress is kept as it was. Wait a minute, then load the page again.</p>
      <p>
        <a className="button" href="/">
          Go to the course page
        </a>
      </p>
      <p>
        If you need medical help, call your local emergency number, or <a href="/get-help">see when to get help, and how fast</a>.
      </p>
    </div>
  )
}
