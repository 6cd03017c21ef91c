import { attemptUrl } from '#app/_http/addresses.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { loadQuestion, type Question } from '#app/_http/load-question.ts'
import { attemptNotHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { texts } from '#app/texts/texts.ts'
import { AskingView } from './asking-view.tsx'
import { kindOf, ReviewingView } from './reviewing-view.tsx'

export const GET = showPage<{ attempt: string; position: string }>((visit, query, { attempt, position }) => {
  const question = loadQuestion(visit, attempt, position, query)
  if (!question) return attemptNotHere
  if (question.kind === 'ahead') return seeOther(attemptUrl(question.attempt.id))
  const shared = { title: titleOf(question), tellsProgress: true, scripts: ['question'] } as const
  return question.kind === 'reviewing'
    ? { ...shared, body: <ReviewingView course={visit.course} question={question} isEarlier={query.has('earlier')} /> }
    : { ...shared, body: <AskingView course={visit.course} question={question} isJustChanged={query.has('changed')} /> }
})

/** Says where one is: the first thing that a screen reader reads after each step. */
function titleOf(question: Exclude<Question, { kind: 'ahead' }>): string {
  const { attempt, place } = question
  const where = { place, count: attempt.items.length, again: question.kind === 'asking' && question.isAgain, quiz: attempt.quiz.title }
  if (question.kind === 'reviewing') return texts.question.pageTitle({ ...where, outcome: kindOf(question.answer.outcome) })
  const title = texts.question.pageTitle(where)
  return attempt.snapshot.context.problem ? texts.site.errorTitle(title) : title
}
