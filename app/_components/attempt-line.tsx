import type { Attempt } from '#lib/quiz/attempt.ts'
import { attemptUrl } from '#app/_http/addresses.ts'
import { formatDate, formatScore } from './format.ts'

/** One finished try: when, how it went, and the way to look at it. */
export function AttemptLine({ attempt, isPassed }: { attempt: Attempt; isPassed: boolean }) {
  return (
    <li>
      <a href={attemptUrl(attempt.id, 'result')}>
        {formatDate(attempt.started.at)}: {formatScore(attempt.score)}, {isPassed ? 'passed' : 'not passed yet'}
      </a>
    </li>
  )
}
