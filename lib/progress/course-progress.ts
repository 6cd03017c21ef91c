import type { Lesson, LoadedCourse, Quiz } from '#lib/content/loaded-course.ts'
import { foldAttempt, isSettled, type Attempt } from '#lib/quiz/attempt.ts'
import type { Score } from '#lib/quiz/score.ts'
import { runOf, type Progress } from './fold-progress.ts'
import { decideGate, targetOfQuiz, type Requirement } from './gates.ts'

/** Where a learner stands with one lesson or the final check. */
export type StepState =
  | { kind: 'locked'; requires: Requirement[] }
  | { kind: 'not-started' }
  | { kind: 'reading'; part: number; parts: number }
  | { kind: 'quiz-in-progress'; attempt: Attempt; answered: number }
  | { kind: 'quiz-failed'; attempt: Attempt }
  | { kind: 'ready-for-quiz' }
  | { kind: 'passed'; best: Score }

/** One line of the outline. `best` stands beside any state: what was passed stays passed. */
export type Step = { quiz: Quiz; lesson: Lesson | null; state: StepState; best: Score | null }

export type CourseProgress = { steps: Step[]; passed: number; completed: boolean; next: NextAction }

/** The one thing to do next. */
export type NextAction =
  | { kind: 'start-lesson'; lesson: Lesson }
  | { kind: 'go-on-reading'; lesson: Lesson; part: number }
  | { kind: 'start-quiz' | 'try-again'; quiz: Quiz }
  | { kind: 'go-on-with-quiz' | 'see-result'; quiz: Quiz; attempt: Attempt }
  | { kind: 'see-record' }

/** Where a learner stands in the whole course, and what to do next. */
export function projectCourse(course: LoadedCourse, progress: Progress): CourseProgress {
  const steps = course.quizzes.map((quiz) => toStep(course, progress, quiz))
  const passed = steps.filter(({ best }) => best !== null).length
  const completed = progress.completed !== null || passed === steps.length
  return { steps, passed, completed, next: nextAction(steps) }
}

/** The attempts at a quiz since the lesson was last started over, oldest first. */
export function attemptsAt(progress: Progress, quiz: Quiz): Attempt[] {
  return progress.attempts
    .filter(({ started }) => started.quiz === quiz.slug && started.run === runOf(progress, quiz.lesson))
    .map(({ started, events }) => foldAttempt(quiz, started, events))
}

/** Whether an attempt was passed: the event says so, whatever changes later. */
export function isPassedAttempt(progress: Progress, attempt: string): boolean {
  return progress.passes.some((pass) => pass.attempt === attempt)
}

/** The best passing score, ever: starting over doesn't take it away. */
export function bestScore(progress: Progress, quiz: string): Score | null {
  const scores = progress.passes.filter((pass) => pass.quiz === quiz).map(({ score }) => score)
  return scores.reduce<Score | null>((best, score) => (best && best.scaled >= score.scaled ? best : score), null)
}

function toStep(course: LoadedCourse, progress: Progress, quiz: Quiz): Step {
  const lesson = course.lessons.find(({ slug }) => slug === quiz.lesson) ?? null
  const best = bestScore(progress, quiz.slug)
  const attempts = attemptsAt(progress, quiz)
  const isPassed = best !== null && (runOf(progress, quiz.lesson) === 0 || attempts.some(({ id }) => isPassedAttempt(progress, id)))
  return { quiz, lesson, best, state: toState(course, progress, { quiz, lesson, last: attempts.at(-1), best: isPassed ? best : null }) }
}

function toState(
  course: LoadedCourse,
  progress: Progress,
  { quiz, lesson, last, best }: { quiz: Quiz; lesson: Lesson | null; last: Attempt | undefined; best: Score | null },
): StepState {
  const gate = decideGate(course, progress, targetOfQuiz(quiz))
  if (!gate.open) return { kind: 'locked', requires: gate.requires }
  if (last && last.snapshot.status !== 'done') {
    return { kind: 'quiz-in-progress', attempt: last, answered: Object.keys(last.snapshot.context.answers).length }
  }
  if (best) return { kind: 'passed', best }
  if (last) return { kind: 'quiz-failed', attempt: last }
  const reading = lesson && progress.lessons[lesson.slug]
  if (!lesson || !reading?.started) return { kind: 'not-started' }
  const parts = lesson.parts.length
  const unread = lesson.parts.find(({ number }) => !reading.partsRead.includes(number))
  return unread ? { kind: 'reading', part: unread.number, parts } : { kind: 'ready-for-quiz' }
}

function nextAction(steps: readonly Step[]): NextAction {
  const isUnderWay = ({ state }: Step) => state.kind === 'quiz-in-progress' || state.kind === 'reading'
  const isToDo = ({ state }: Step) => state.kind !== 'passed' && state.kind !== 'locked'
  const step = steps.find(isUnderWay) ?? steps.find(isToDo)
  if (!step) return { kind: 'see-record' }
  const { quiz, lesson, state } = step
  if (state.kind === 'quiz-in-progress') {
    return { kind: isSettled(state.attempt) ? 'see-result' : 'go-on-with-quiz', quiz, attempt: state.attempt }
  }
  if (state.kind === 'quiz-failed') return { kind: 'try-again', quiz }
  if (state.kind === 'reading' && lesson) return { kind: 'go-on-reading', lesson, part: state.part }
  if (state.kind === 'not-started' && lesson) return { kind: 'start-lesson', lesson }
  return { kind: 'start-quiz', quiz }
}
