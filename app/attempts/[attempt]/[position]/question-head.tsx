import type { Attempt } from '#lib/quiz/attempt.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'

type QuestionHeadProps = { attempt: Attempt; place: number; hasFocus: boolean; isAgain?: boolean }

/** Where one is: the quiz, the question, and how far. */
export function QuestionHead({ attempt, place, hasFocus, isAgain = false }: QuestionHeadProps) {
  const count = attempt.items.length
  return (
    <header className="question-head">
      <p className="eyebrow" {...inCourseLanguage}>{attempt.quiz.title}</p>
      <h1 tabIndex={-1} autoFocus={hasFocus}>
        {texts.question.place({ place, count, again: isAgain })}
      </h1>
      <svg className="question-dots" viewBox={`0 0 ${count * 20} 12`} aria-hidden="true" focusable="false">
        {attempt.items.map(({ id }, index) => (
          <rect
            key={id}
            x={index * 20}
            y="2"
            width="16"
            height="8"
            rx="2"
            data-state={index + 1 === place ? 'here' : attempt.snapshot.context.answers[id] ? 'answered' : 'open'}
          />
        ))}
      </svg>
    </header>
  )
}
