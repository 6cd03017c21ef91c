import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { CallButtons } from '#app/_components/call-line.tsx'
import { HelpLevels, HelpLines } from '#app/_components/help-levels.tsx'
import { showPage } from '#app/_http/show-page.tsx'

export const GET = showPage(({ course }, query) => ({
  title: 'Get help: warning signs, and how fast',
  style: 'help',
  body: <GetHelp course={course} isOpen={query.get('show') === 'all'} />,
}))

/** All of it, opened, must fit on one sheet of paper. */
function GetHelp({ course: { help }, isOpen }: { course: LoadedCourse; isOpen: boolean }) {
  return (
    <div className="help narrow">
      <h1>When to get help, and how fast</h1>
      <p className="lead">{help.intro}</p>
      <section className="help-call" aria-labelledby="how-to-call">
        <h2 id="how-to-call">How to call</h2>
        <CallButtons help={help} />
        <HelpLines help={help} lines={help.call} />
      </section>
      <HelpLevels help={help} isOpen={isOpen} />
      <p className="hint help-note">† {help.unverifiedNote} No clinician has reviewed this list.</p>
      <p className="screen-only">
        Print this page: it fits on one sheet of paper. {isOpen ? <a href="/get-help">Show only the names</a> : <a href="/get-help?show=all">Show all of it at once</a>}
      </p>
      <p className="screen-only">
        <a href="/">Go to the course page</a>
      </p>
    </div>
  )
}
