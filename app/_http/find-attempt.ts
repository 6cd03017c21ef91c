import { runOf } from '#lib/progress/fold-progress.ts'
import { foldAttempt, type Attempt } from '#lib/quiz/attempt.ts'
import type { Visit } from './visit.ts'

/**
 * The visitor's own attempt by its id. Null for anyone else's, a made-up one, one whose quiz is gone, and one that was
 * closed unfinished by starting over.
 */
export function findAttempt({ course, progress }: Visit, id: string): Attempt | null {
  const found = progress.attempts.find(({ started }) => started.attempt === id)
  const quiz = course.quizzes.find(({ slug }) => slug === found?.started.quiz)
  if (!found || !quiz) return null
  const attempt = foldAttempt(quiz, found.started, found.events)
  const isClosed = attempt.snapshot.status !== 'done' && found.started.run !== runOf(progress, quiz.lesson)
  return isClosed ? null : attempt
}
