import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QuizStart } from '#app/_components/quiz-start.tsx'
import { loadVisit } from '#app/_http/visit.ts'

type Props = PageProps<'/lessons/[lesson]/quiz'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lesson } = await params
  const { course } = await loadVisit()
  return { title: course.quizzes.find((quiz) => quiz.lesson === lesson)?.title }
}

export default async function QuizPage({ params }: Props) {
  const { lesson } = await params
  const visit = await loadVisit()
  const quiz = visit.course.quizzes.find((candidate) => candidate.lesson === lesson)
  if (!quiz) notFound()
  return <QuizStart visit={visit} quiz={quiz} />
}
