import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QuizStart } from '#app/_components/quiz-start.tsx'
import { loadVisit } from '#app/_http/visit.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { course } = await loadVisit()
  return { title: course.quizzes.find(({ lesson }) => lesson === null)?.title }
}

export default async function FinalCheckPage() {
  const visit = await loadVisit()
  const quiz = visit.course.quizzes.find(({ lesson }) => lesson === null)
  if (!quiz) notFound()
  return <QuizStart visit={visit} quiz={quiz} />
}
