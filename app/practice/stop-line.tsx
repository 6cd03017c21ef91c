import type { ReactNode } from 'react'
import { stopRule, type Stretches } from '#lib/content/stretch.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'

/** Beside every stretch: when to stop, and what to do then. */
export function StopLine({ stretches, children }: { stretches: Stretches; children?: ReactNode }) {
  return (
    <div className="practice-stop" role="note" aria-label={texts.practice.whenToStop}>
      <p>
        <strong {...inCourseLanguage}>{stopRule(stretches)}</strong>
      </p>
      <p className="screen-only">
        <a href="/get-help">{texts.site.whenToGetHelpHowFast}</a> {children}
      </p>
    </div>
  )
}
