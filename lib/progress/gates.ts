import type { LoadedCourse, Quiz } from '#lib/content/loaded-course.ts'
import type { QuizPassed } from './events.ts'
import type { Progress } from './fold-progress.ts'

/** All of a learner's progress that a gate may look at. */
export type Earned = Pick<Progress, 'completed'> & { passes: readonly Pick<QuizPassed, 'quiz' | 'opens'>[] }

/** What can be locked: a lesson with its quiz, the final check, or the record of completion. */
export type Target = { kind: 'lesson'; lesson: string } | { kind: 'final' } | { kind: 'record' }

/** One quiz that has to be passed first. `shortest` marks the one to go to now. */
export type Requirement = { quiz: string; title: string; shortest: boolean }

export type Gate = { open: true; because: 'first' | 'passed' | 'earned' | 'course-is-open' } | { open: false; requires: Requirement[] }

/**
 * The one place that decides what is open, and says why not. Every page and action asks it; an attempt that was begun
 * needs no asking again, since what opened it stays open.
 * Only quiz.passed events count, so nothing that merely displays can change a gate; and what a pass once opened stays
 * open, whatever the author changes later.
 */
export function decideGate(course: LoadedCourse, progress: Earned, target: Target): Gate {
  if (target.kind !== 'record' && course.gating === 'open') return { open: true, because: 'course-is-open' }
  if (target.kind === 'record' && progress.completed) return { open: true, because: 'earned' }
  const name = nameOf(course, target)
  if (progress.passes.some(({ opens, quiz }) => opens.includes(name) || quiz === name)) return { open: true, because: 'earned' }

  const before = quizzesBefore(course, target)
  if (before.length === 0) return { open: true, because: 'first' }
  const missing = before.filter(({ slug }) => !hasPassedQuiz(progress, slug))
  if (missing.length === 0) return { open: true, because: 'passed' }
  return { open: false, requires: missing.map(({ slug, title }, index) => ({ quiz: slug, title, shortest: index === 0 })) }
}

/** What passing a quiz opens by today's rules, given all passes so far: stamped on the pass, so that it stays. */
export function openedBy(course: LoadedCourse, progress: Earned, quiz: string): string[] {
  const after = { ...progress, passes: [...progress.passes, { quiz, opens: [] }] }
  return targetsOf(course)
    .filter((target) => !decideGate(course, progress, target).open && decideGate(course, after, target).open)
    .map((target) => nameOf(course, target))
}

export function hasPassedQuiz(progress: Earned, quiz: string): boolean {
  return progress.passes.some((pass) => pass.quiz === quiz)
}

/** Every lesson, the final check and the record. */
export function targetsOf(course: LoadedCourse): Target[] {
  return [
    ...course.lessons.map(({ slug }) => ({ kind: 'lesson' as const, lesson: slug })),
    { kind: 'final' },
    { kind: 'record' },
  ]
}

/** The target that a quiz belongs to. */
export function targetOfQuiz(quiz: Quiz): Target {
  return quiz.lesson === null ? { kind: 'final' } : { kind: 'lesson', lesson: quiz.lesson }
}

/** A lesson needs the quiz just before it; the final check all lessons' quizzes; the record every quiz. */
function quizzesBefore(course: LoadedCourse, target: Target): Quiz[] {
  if (target.kind === 'record') return course.quizzes
  if (target.kind === 'final') return course.quizzes.filter(({ lesson }) => lesson !== null)
  const index = course.lessons.findIndex(({ slug }) => slug === target.lesson)
  return course.quizzes.filter(({ lesson }) => lesson !== null && lesson === course.lessons[index - 1]?.slug)
}

function nameOf(course: LoadedCourse, target: Target): string {
  return target.kind === 'lesson' ? target.lesson : target.kind === 'final' ? course.final : 'record'
}
