import { attemptUrl } from '#app/_http/addresses.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { loadQuestion, type Question } from '#app/_http/load-question.ts'
import { attemptNotHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { AskingView } from './asking-view.tsx'
import { ReviewingView, sayOutcome } from './reviewing-view.tsx'

export const GET = showPage<{ attempt: string; position: string }>((visit, query, { attempt, position }) => {
  const question = loadQuestion(visit, attempt, position, query)
  if (!question) return attemptNotHere
  if (question.kind === 'ahead') return seeOther(attemptUrl(question.attempt.id))
  const shared = { title: titleOf(question), tellsProgress: true, scripts: ['question'] } as const
  return question.kind === 'reviewing'
    ? { ...shared, body: <ReviewingView course={visit.course} question={question} /> }
    : { ...shared, body: <AskingView course={visit.course} question={question} isJustChanged={query.has('changed')} /> }
})

/** Says where one is: the first thing that a screen reader reads after each step. */
function titleOf(question: Exclude<Question, { kind: 'ahead' }>): string {
  const where = `Question ${question.place} of ${question.attempt.items.length}: ${question.attempt.quiz.title}`
  if (question.kind === 'reviewing') return `${sayOutcome(question.answer.outcome)} ${where}`
  return `${question.attempt.snapshot.context.problem ? 'Error: ' : ''}${where}`
}
