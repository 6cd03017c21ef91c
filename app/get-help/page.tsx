import type { Metadata } from 'next'
import { HelpLevels } from '#app/_components/help-levels.tsx'
import { loadVisit } from '#app/_http/visit.ts'

export const metadata: Metadata = { title: 'Get help: warning signs, and how fast' }

export default async function GetHelpPage() {
  const { course } = await loadVisit()
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
