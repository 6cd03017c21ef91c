import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { toPublicItem } from '#lib/quiz/public-item.ts'
import { CourseFigure, FigurePatterns } from '#app/_components/course-figure.tsx'
import { ErrorSummary } from '#app/_components/error-summary.tsx'
import { ItemFields } from '#app/_components/item-fields.tsx'
import { Sign } from '#app/_components/sign.tsx'
import { attemptUrl } from '#app/_http/addresses.ts'
import type { Question } from '#app/_http/load-question.ts'
import { QuestionHead } from './question-head.tsx'

type AskingViewProps = { course: LoadedCourse; question: Extract<Question, { kind: 'asking' }>; isJustChanged: boolean }

/** One question. From the item only its public view reaches the page: no key, no feedback. */
export function AskingView({ course, question, isJustChanged }: AskingViewProps) {
  const { attempt, place, asked, given, isAgain } = question
  if (!asked.item) return null
  const { problem, round } = attempt.snapshot.context
  const item = toPublicItem(asked.item, attempt.started.seed)
  const scenario = asked.item.scenario && attempt.quiz.scenarios[asked.item.scenario]
  const figure = item.type === 'label-figure' ? course.figures[item.figure] : undefined
  return (
    <div className="question narrow">
      {problem && (
        <ErrorSummary problem={problem}>
          <p>Nothing was counted. Mend it and check again.</p>
        </ErrorSummary>
      )}
      <QuestionHead attempt={attempt} place={place} hasFocus={!problem} isAgain={isAgain} />
      {asked.changed && (
        <p className="notice-line">
          The author changed this question after you began. {isJustChanged && 'Your answer was to the old one, so it was not counted. '}
          This is the new one; your other answers are kept.
        </p>
      )}
      {asked.safety && (
        <p className="notice-line">
          <Sign kind="now" />
          {isAgain
            ? 'Here is the safety question again. Your first answer is what counts for your points; the safe answer is what lets you pass.'
            : 'This question is about safety. It must be answered safely before you can pass the quiz.'}
        </p>
      )}
      {scenario && <p className="scenario">{scenario}</p>}
      {figure && (
        <>
          <FigurePatterns svg={course.figurePatterns} />
          <CourseFigure figure={figure} />
        </>
      )}
      <form method="post" action={`${attemptUrl(attempt.id)}/answers`} noValidate data-in-place="">
        <input type="hidden" name="item" value={item.id} />
        <input type="hidden" name="hash" value={asked.item.hash} />
        <input type="hidden" name="round" value={round} />
        <ItemFields item={item} given={given} problem={problem} />
        <button className="button">Check answer</button>
        <p className="send-status" role="status" />
      </form>
      <p className="aside-links">
        <a href="/">Stop here and go on later</a> <a href="/get-help">When to get help</a>
      </p>
    </div>
  )
}
