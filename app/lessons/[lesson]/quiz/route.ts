import { quizStartPage } from '#app/_components/quiz-start.tsx'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'

export const GET = showPage<{ lesson: string }>((visit, _query, { lesson }) => {
  const quiz = visit.course.quizzes.find((candidate) => candidate.lesson === lesson)
  return quiz ? quizStartPage(visit, quiz) : notHere
})
