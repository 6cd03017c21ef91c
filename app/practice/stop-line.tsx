import { stopRule, type Stretches } from '#lib/content/stretch.ts'

/** Beside every stretch: when to stop, and what to do then. */
export function StopLine({ stretches, children }: { stretches: Stretches; children?: React.ReactNode }) {
  return (
    <p className="practice-stop" role="note" aria-label="When to stop">
      <strong>{stopRule(stretches)}</strong> <a href="/get-help">When to get help, and how fast</a>. <a href="/practice#before-you-stretch">Before you stretch</a>.{children}
    </p>
  )
}
