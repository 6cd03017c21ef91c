import type { AttemptEvent, AttemptStarted } from '#lib/quiz/attempt-events.ts'
import type { Routine } from '#lib/practice/routine.ts'
import { parseReadingPreferences, type ReadingPreferences } from '#lib/reading/reading-preferences.ts'
import type { CourseCompleted, LearningEvent, PracticeDone, QuizPassed } from './events.ts'

/** What a learner's log amounts to. */
export type Progress = {
  lessons: Record<string, { started: boolean; partsRead: number[]; run: number }>
  /** How often the whole course was started over. */
  courseRun: number
  /** Every attempt with its events, oldest first. */
  attempts: { started: AttemptStarted; events: AttemptEvent[] }[]
  /** All passes, oldest first. */
  passes: QuizPassed[]
  completed: CourseCompleted | null
  name: string
  /** The routine that was kept last. */
  routine: Routine | null
  /** What stands in the practice diary, the latest day first. */
  diary: PracticeDone[]
  /** How the learner likes to read. */
  reading: ReadingPreferences
}

/**
 * Folds a learner's events. Over the set of events it is commutative and idempotent: order of arrival and repeats change
 * nothing, so logs from two tabs, two devices or an offline queue are joined by union.
 */
export function foldProgress(events: readonly LearningEvent[]): Progress {
  const log = onceEach(events)
  const of = <T extends LearningEvent['type']>(type: T) =>
    log.filter((event): event is Extract<LearningEvent, { type: T }> => event.type === type)

  // Grouped once: anyone may send thousands of lessons and attempts that they made up.
  const restarts = groupBy(of('started.over'), ({ lesson }) => lesson)
  const courseRun = restarts.get(null)?.length ?? 0
  const touched = groupBy([...of('lesson.started'), ...of('part.read')], ({ lesson }) => lesson)
  const lessons = Object.fromEntries(
    [...new Set([...touched.keys(), ...restarts.keys()].flatMap((lesson) => lesson ?? []))].map((lesson) => {
      const run = courseRun + (restarts.get(lesson)?.length ?? 0)
      const inRun = (touched.get(lesson) ?? []).filter((event) => event.run === run)
      const partsRead = [...new Set(inRun.flatMap((event) => (event.type === 'part.read' ? event.part : [])))]
      return [lesson, { started: inRun.length > 0, partsRead: partsRead.toSorted((a, b) => a - b), run }]
    }),
  )
  const removed = new Set(of('practice.removed').map(({ entry }) => entry))
  const answers = groupBy([...of('item.answered'), ...of('item.continued')], ({ attempt }) => attempt)
  return {
    lessons,
    courseRun,
    attempts: of('attempt.started').map((started) => ({ started, events: answers.get(started.attempt) ?? [] })),
    passes: of('quiz.passed'),
    completed: of('course.completed')[0] ?? null,
    name: of('learner.named').at(-1)?.name ?? '',
    routine: of('practice.routine-kept').at(-1)?.routine ?? null,
    diary: of('practice.done')
      .filter(({ id }) => !removed.has(id))
      .toReversed()
      .toSorted((a, b) => compare(b.day, a.day)),
    // A log outlives what can be chosen.
    reading: parseReadingPreferences(of('reading.preferred').at(-1)?.preferences ?? {}),
  }
}

/** How often a lesson was started over; for the final check (null), how often the whole course was. */
export function runOf(progress: Progress, lesson: string | null): number {
  return lesson === null ? progress.courseRun : (progress.lessons[lesson]?.run ?? progress.courseRun)
}

/**
 * Each id once, by time. Should one id stand for two different things (two devices answered the same item while apart),
 * the earlier one counts, and of two at the same moment the first in the alphabet: any fixed rule makes all hosts agree.
 */
function onceEach(events: readonly LearningEvent[]): LearningEvent[] {
  const byTime = events.toSorted((a, b) => a.at - b.at || compare(a.id, b.id) || compare(JSON.stringify(a), JSON.stringify(b)))
  const first = new Map<string, LearningEvent>()
  for (const event of byTime) if (!first.has(event.id)) first.set(event.id, event)
  return [...first.values()]
}

/** As Map.groupBy, which phones that keep the course don't all have (Safari has it since 17.4). */
function groupBy<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
