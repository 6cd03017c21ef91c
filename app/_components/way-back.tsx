import { texts } from '#app/texts/texts.ts'

/** At the end of a page that has nothing to show: on to the course, or to help. */
export function WayBack() {
  return (
    <>
      <p>
        <a className="button" href="/">
          {texts.site.toCoursePage}
        </a>
      </p>
      <p>{texts.faults.needHelp((words) => <a href="/get-help">{words}</a>)}</p>
    </>
  )
}
