import type { DiaryEntry } from '#lib/practice/diary-entry.ts'
import type { Routine } from '#lib/practice/routine.ts'
import type { AttemptEvent, AttemptStarted } from '#lib/quiz/attempt-events.ts'
import type { Score } from '#lib/quiz/score.ts'
import type { ReadingPreferences } from '#lib/reading/reading-preferences.ts'

type Happened = { id: string; at: number }

/** Reading began, or a part of a lesson was read. Shows where the learner is; opens nothing. */
export type LessonStarted = Happened & { type: 'lesson.started'; lesson: string; run: number }
export type PartRead = Happened & { type: 'part.read'; lesson: string; run: number; part: number }

/** A quiz was passed. Never taken back; `opens` names what it opened by the rules of that day. */
export type QuizPassed = Happened & {
  type: 'quiz.passed'
  attempt: string
  quiz: string
  score: Score
  opens: string[]
  /** Version of the content that it was earned on. */
  version: string
}

/** Every quiz of the course was passed. Never taken back. */
export type CourseCompleted = Happened & { type: 'course.completed'; version: string }

/** The learner began a lesson again, or (lesson: null) the whole course: places and open attempts go, what was earned stays. */
export type StartedOver = Happened & { type: 'started.over'; lesson: string | null }

/** The name for the record of completion; empty to take it off. */
export type LearnerNamed = Happened & { type: 'learner.named'; name: string }

/** The learner keeps a routine to have it again; null: none. The one that was kept last counts. */
export type RoutineKept = Happened & { type: 'practice.routine-kept'; routine: Routine | null }

/** The learner practised and wrote it into their diary. No gate looks at it, and starting over leaves it. */
export type PracticeDone = Happened & DiaryEntry & { type: 'practice.done' }

/** The learner took a line out of their diary: `entry` is the id of its practice.done. */
export type PracticeRemoved = Happened & { type: 'practice.removed'; entry: string }

/** How the learner likes to read. The last one counts; no gate looks at it, and starting over leaves it. */
export type ReadingPreferred = Happened & { type: 'reading.preferred'; preferences: ReadingPreferences }

/** Everything that a learner's log can hold. */
export type LearningEvent =
  | LessonStarted
  | PartRead
  | AttemptStarted
  | AttemptEvent
  | QuizPassed
  | CourseCompleted
  | StartedOver
  | LearnerNamed
  | RoutineKept
  | PracticeDone
  | PracticeRemoved
  | ReadingPreferred
