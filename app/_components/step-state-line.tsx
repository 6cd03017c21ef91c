import type { Step, StepState } from '#lib/progress/course-progress.ts'
import { texts } from '#app/texts/texts.ts'
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

/** The state of a step as a word and a shape; when locked, also what opens it. `id`: for the link that it describes. */
export function StepStateLine({ step: { state }, id }: { step: Step; id: string }) {
  return (
    <p className="state" id={id}>
      <Sign kind={signs[state.kind]} />
      {sayState(state)}
    </p>
  )
}

/** The state of a step in words. */
function sayState(state: StepState): string {
  switch (state.kind) {
    case 'locked':
      return texts.states.locked(state.requires.map(({ title }) => title))
    case 'not-started':
      return texts.states.notStarted
    case 'reading':
      return texts.states.reading(state.part, state.parts)
    case 'ready-for-quiz':
      return texts.states.readyForQuiz
    case 'quiz-in-progress':
      return texts.states.quizInProgress(state.answered, state.attempt.items.length)
    case 'quiz-failed':
      return texts.states.quizFailed(state.attempt.score)
    case 'passed':
      return texts.states.passed(state.best)
  }
}
