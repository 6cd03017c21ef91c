import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { attemptUrl } from '#app/_http/addresses.ts'
import { loadQuestion, type Question } from '#app/_http/load-question.ts'
import { toFields } from '#app/_http/to-fields.ts'
import { loadVisit } from '#app/_http/visit.ts'
import { AskingView } from './asking-view.tsx'
import { ReviewingView, sayOutcome } from './reviewing-view.tsx'

type Props = PageProps<'/attempts/[attempt]/[position]'>

/** The title says where one is: it is the first thing that a screen reader reads after each step. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const question = await load(props)
  if (!question) return {}
  const where = `Question ${question.place} of ${question.attempt.items.length}: ${question.attempt.quiz.title}`
  if (question.kind === 'reviewing') return { title: `${sayOutcome(question.answer.outcome)} ${where}` }
  const hasProblem = question.kind === 'asking' && question.attempt.snapshot.context.problem
  return { title: `${hasProblem ? 'Error: ' : ''}${where}` }
}

export default async function QuestionPage(props: Props) {
  const question = await load(props)
  if (!question) notFound()
  const { course } = await loadVisit()
  if (question.kind === 'ahead') redirect(attemptUrl(question.attempt.id))
  if (question.kind === 'reviewing') return <ReviewingView course={course} question={question} />
  return <AskingView course={course} question={question} isJustChanged={'changed' in (await props.searchParams)} />
}

async function load({ params, searchParams }: Props): Promise<Question | null> {
  const { attempt, position } = await params
  return loadQuestion(await loadVisit(), attempt, position, toFields(await searchParams))
}
