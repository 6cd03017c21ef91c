import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { HelpLevels } from '#app/_components/help-levels.tsx'
import { showPage } from '#app/_http/show-page.tsx'

export const GET = showPage(({ course }) => ({ title: 'Get help: warning signs, and how fast', body: <GetHelp course={course} /> }))

function GetHelp({ course }: { course: LoadedCourse }) {
  const { help } = course
  return (
    <div className="help narrow">
      <h1>When to get help, and how fast</h1>
      <p className="lead">{help.intro}</p>
      <HelpLevels help={help} />
      <p className="hint">† {help.unverifiedNote}</p>
      <p className="hint">{course.notice} No clinician has reviewed this list.</p>
      <p>
        <a href="/">Go to the course page</a>
      </p>
    </div>
  )
}
