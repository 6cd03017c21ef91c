import type { Attempt } from '#lib/quiz/attempt.ts'
import { attemptUrl } from '#app/_http/addresses.ts'
import { texts } from '#app/texts/texts.ts'

/** One finished try: when, how it went, and the way to look at it. */
export function AttemptLine({ attempt, isPassed }: { attempt: Attempt; isPassed: boolean }) {
  return (
    <li>
      <a href={attemptUrl(attempt.id, 'result')}>
        {texts.quizStart.tried({ at: attempt.started.at, result: attempt.score, passed: isPassed })}
      </a>
    </li>
  )
}
