import type { Step } from '#lib/progress/course-progress.ts'
import { sayState } from './step-state-line.tsx'

/** Progress as a spine: one vertebra a step, filled when passed, half when begun. The text beside it says the same. */
export function ProgressSpine({ steps }: { steps: Step[] }) {
  const width = 72
  const says = steps.map(({ lesson, quiz, state }, index) => `${index + 1}, ${lesson?.title ?? quiz.title}: ${sayState(state)}`)
  return (
    <svg
      className="spine"
      viewBox={`0 0 ${steps.length * width} 56`}
      role="img"
      aria-label={`Progress. ${says.join('. ')}.`}
      focusable="false"
    >
      {steps.map(({ quiz, lesson, state }, index) => (
        <g key={quiz.slug} transform={`translate(${index * width} 0)`} data-state={state.kind} data-tissue={lesson?.tissue}>
          {index < steps.length - 1 && <rect className="disc" x="62" y="20" width="12" height="22" rx="5" />}
          <path className="vertebra" d="M6 14q28 6 56 0q-4 17 0 34q-28-6-56 0q4-17 0-34z" />
          {state.kind !== 'passed' && state.kind !== 'locked' && state.kind !== 'not-started' && (
            <path className="vertebra-half" d="M6 14q14 3 28 3v28q-14 0-28 3q4-17 0-34z" />
          )}
          <path className="process" d="M26 14q2-10 8-10t8 10" />
          <text x="34" y="38" textAnchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  )
}
