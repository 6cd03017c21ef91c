import { quizStartPage } from '#app/_components/quiz-start.tsx'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'

export const GET = showPage((visit) => {
  const quiz = visit.course.quizzes.find(({ lesson }) => lesson === null)
  return quiz ? quizStartPage(visit, quiz) : notHere
})
