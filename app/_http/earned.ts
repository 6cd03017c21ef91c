import type { CourseCompleted, QuizPassed } from '#lib/progress/events.ts'
import { hasPassedQuiz, openedBy } from '#lib/progress/gates.ts'
import { hasPassed, type Attempt } from '#lib/quiz/attempt.ts'
import type { Visit } from './visit.ts'

/** What an attempt that now stands as given has earned: the pass, and with the last pass the course. Told once each. */
export function earnedBy({ course, progress }: Visit, attempt: Attempt, at: number): (QuizPassed | CourseCompleted)[] {
  if (!hasPassed(attempt)) return []
  const { version } = course
  const passed: QuizPassed = {
    type: 'quiz.passed',
    id: `${attempt.id}/passed`,
    at,
    attempt: attempt.id,
    quiz: attempt.quiz.slug,
    score: attempt.score,
    opens: openedBy(course, progress, attempt.quiz.slug),
    version,
  }
  const isComplete = course.quizzes.every(({ slug }) => slug === passed.quiz || hasPassedQuiz(progress, slug))
  return isComplete && !progress.completed ? [passed, { type: 'course.completed', id: 'course.completed', at, version }] : [passed]
}
