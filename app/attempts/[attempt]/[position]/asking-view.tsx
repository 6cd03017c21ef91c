import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { toPublicItem } from '#lib/quiz/public-item.ts'
import { CourseFigure, FigurePatterns } from '#app/_components/course-figure.tsx'
import { ErrorSummary, sayProblem } from '#app/_components/error-summary.tsx'
import { fieldsOf, ItemFields } from '#app/_components/item-fields.tsx'
import { Sign } from '#app/_components/sign.tsx'
import { attemptUrl } from '#app/_http/addresses.ts'
import type { Question } from '#app/_http/load-question.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { QuestionHead } from './question-head.tsx'

type AskingViewProps = { course: LoadedCourse; question: Extract<Question, { kind: 'asking' }>; isJustChanged: boolean }

/** One question. From the item only its public view reaches the page: no key, no feedback. */
export function AskingView({ course, question, isJustChanged }: AskingViewProps) {
  const { attempt, place, asked, given, isAgain } = question
  if (!asked.item) return null
  const { round } = attempt.snapshot.context
  const item = toPublicItem(asked.item, attempt.started.seed)
  const problem = sayProblem(attempt.snapshot.context.problem, texts.problem, fieldsOf(item))
  const scenario = asked.item.scenario && attempt.quiz.scenarios[asked.item.scenario]
  const figure = item.type === 'label-figure' ? course.figures[item.figure] : undefined
  const context = [asked.safety && 'safety', scenario && 'scenario'].filter(Boolean).join(' ')
  return (
    <div className="question narrow">
      {problem && (
        <ErrorSummary problem={problem}>
          <p>{texts.question.nothingCounted}</p>
        </ErrorSummary>
      )}
      <QuestionHead attempt={attempt} place={place} hasFocus={!problem} isAgain={isAgain} />
      {asked.changed && <p className="notice-line">{texts.question.changed(isJustChanged)}</p>}
      {asked.safety && (
        <p className="notice-line" id="safety">
          <Sign kind="now" />
          {isAgain ? texts.question.safetyAgain : texts.question.safety}
        </p>
      )}
      {scenario && <p className="scenario" id="scenario" {...inCourseLanguage}>{scenario}</p>}
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
        <ItemFields item={item} given={given} problem={problem} context={context || undefined} />
        <button className="button">{texts.question.check}</button>
        <p className="send-status" role="status" />
      </form>
      <p className="aside-links">
        <a href="/">{texts.question.stopHere}</a> <a href="/get-help">{texts.site.whenToGetHelp}</a>
      </p>
    </div>
  )
}
