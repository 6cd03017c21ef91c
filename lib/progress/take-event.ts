import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { regrade } from '#lib/quiz/regrade.ts'
import type { LearningEvent } from './events.ts'

/**
 * What a host takes of what happened at another one, or null for what it does not. Answers are graded again. Passes and the
 * completion a host works out by itself, unless they were earned on another version of the content: by its rules they can't be
 * worked out any more, and what was earned is never taken back.
 */
export function takeEvent(course: Pick<LoadedCourse, 'quizzes' | 'version'>, event: LearningEvent): LearningEvent | null {
  switch (event.type) {
    case 'item.answered':
      return regrade(course, event)
    case 'quiz.passed':
    case 'course.completed':
      return event.version === course.version ? null : event
    default:
      return event
  }
}
