import type { Step, StepState } from '#lib/progress/course-progress.ts'
import { formatScore } from './format.ts'
import { Sign, type SignKind } from './sign.tsx'

const signs: Record<StepState['kind'], SignKind> = {
  locked: 'locked',
  'not-started': 'not-started',
  reading: 'partly',
  'ready-for-quiz': 'partly',
  'quiz-in-progress': 'partly',
  'quiz-failed': 'partly',
  passed: 'right',
}

/** The state of a step as a word and a shape; when locked, also what opens it. */
export function StepStateLine({ step: { state } }: { step: Step }) {
  return (
    <p className="state">
      <Sign kind={signs[state.kind]} />
      {sayState(state)}
    </p>
  )
}

/** The state of a step in words. */
export function sayState(state: StepState): string {
  switch (state.kind) {
    case 'locked':
      return `Locked. It opens when you pass: ${state.requires.map(({ title }) => title).join('; ')}`
    case 'not-started':
      return 'Not started'
    case 'reading':
      return `Reading: part ${state.part} of ${state.parts}`
    case 'ready-for-quiz':
      return 'Read. The quiz is next'
    case 'quiz-in-progress':
      return `Quiz in progress: ${state.answered} of ${state.attempt.items.length} answered`
    case 'quiz-failed':
      return `Quiz not passed yet. Last result: ${formatScore(state.attempt.score)}`
    case 'passed':
      return `Passed with ${formatScore(state.best)}`
  }
}
