import { foldAttempt, type Attempt } from '#lib/quiz/attempt.ts'
import type { Visit } from './visit.ts'

/** The visitor's own attempt by its id. Null for anyone else's, a made-up one, or one whose quiz is gone. */
export function findAttempt({ course, progress }: Visit, id: string): Attempt | null {
  const found = progress.attempts.find(({ started }) => started.attempt === id)
  const quiz = course.quizzes.find(({ slug }) => slug === found?.started.quiz)
  return found && quiz ? foldAttempt(quiz, course.masteryScore, found.started, found.events) : null
}
