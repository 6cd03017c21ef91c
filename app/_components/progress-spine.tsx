import type { Step } from '#lib/progress/course-progress.ts'

/** Progress as a spine: one vertebra a step, filled when passed, half when begun. A drawing for the eye alone: the words beside and below say the same. */
export function ProgressSpine({ steps }: { steps: Step[] }) {
  const width = 72
  return (
    <svg
      className="spine"
      viewBox={`0 0 ${steps.length * width} 56`}
      aria-hidden="true"
      focusable="false"
    >
      {steps.map(({ quiz, lesson, state }, index) => (
        <g key={quiz.slug} transform={`translate(${index * width} 0)`} data-state={state.kind} data-tissue={lesson?.tissue}>
          {index < steps.length - 1 && <rect className="disc" x="63" y="12" width="10" height="32" rx="5" />}
          <path className="vertebra" d="M8 8Q35 14 60 8Q64 8 62 14Q58 28 62 42Q64 48 60 48Q35 42 8 48Q4 48 6 42Q10 28 6 14Q4 8 8 8Z" />
          {state.kind !== 'passed' && state.kind !== 'locked' && state.kind !== 'not-started' && (
            <path className="vertebra-half" d="M8 8Q22 11 34 11V45Q22 45 8 48Q4 48 6 42Q10 28 6 14Q4 8 8 8Z" />
          )}
          <text x="34" y="35" textAnchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  )
}
