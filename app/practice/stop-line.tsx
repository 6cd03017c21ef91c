import type { ReactNode } from 'react'
import { stopRule, type Stretches } from '#lib/content/stretch.ts'

/** Beside every stretch: when to stop, and what to do then. */
export function StopLine({ stretches, children }: { stretches: Stretches; children?: ReactNode }) {
  return (
    <div className="practice-stop" role="note" aria-label="When to stop">
      <p>
        <strong>{stopRule(stretches)}</strong>
      </p>
      <p className="screen-only">
        <a href="/get-help">When to get help, and how fast</a> {children}
      </p>
    </div>
  )
}
