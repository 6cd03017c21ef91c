/** At the end of a page that has nothing to show: on to the course, or to help. */
export function WayBack() {
  return (
    <>
      <p>
        <a className="button" href="/">
          Go to the course page
        </a>
      </p>
      <p>
        If you need medical help, <a href="/get-help">see when to get help, and how fast</a>.
      </p>
    </>
  )
}
