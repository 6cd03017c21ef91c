import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { foldAttempt, hasPassed } from '#lib/quiz/attempt.ts'
import type { CourseCompleted, LearningEvent, QuizPassed } from './events.ts'
import { foldProgress } from './fold-progress.ts'
import { hasPassedQuiz, openedBy } from './gates.ts'

/**
 * The passes, and the completion, that a log amounts to and does not hold yet. Usually the answer that earns them has
 * just been given; now and then an author took away the last thing that was missing. Told once each, by their ids.
 */
export function unrecordedEarnings(course: LoadedCourse, log: readonly LearningEvent[]): (QuizPassed | CourseCompleted)[] {
  const { attempts, completed, passes } = foldProgress(log)
  const earned: QuizPassed[] = []
  const recorded = new Set(passes.map(({ attempt }) => attempt))
  for (const { started, events } of attempts) {
    const quiz = course.quizzes.find(({ slug }) => slug === started.quiz)
    if (!quiz || recorded.has(started.attempt)) continue
    const attempt = foldAttempt(quiz, started, events)
    if (!hasPassed(attempt)) continue
    earned.push({
      type: 'quiz.passed',
      id: `${started.attempt}/passed`,
      at: Math.max(started.at, ...events.map(({ at }) => at)),
      attempt: started.attempt,
      quiz: quiz.slug,
      score: attempt.score,
      opens: openedBy(course, { completed, passes: [...passes, ...earned] }, quiz.slug),
      version: course.version,
    })
  }
  const all = [...passes, ...earned]
  const isComplete = course.quizzes.every(({ slug }) => hasPassedQuiz({ completed, passes: all }, slug))
  if (completed || !isComplete) return earned
  const at = Math.max(...all.map((pass) => pass.at))
  return [...earned, { type: 'course.completed', id: 'course.completed', at, version: course.version }]
}
