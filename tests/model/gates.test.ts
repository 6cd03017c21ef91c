import { expect, test } from 'vitest'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { LearningEvent } from '#lib/progress/events.ts'
import { projectCourse } from '#lib/progress/course-progress.ts'
import { foldProgress } from '#lib/progress/fold-progress.ts'
import { standardReading } from '#lib/reading/reading-preferences.ts'
import { decideGate, targetOfQuiz, targetsOf } from '#lib/progress/gates.ts'
import { aCourse } from '#tests/support/course.ts'
import { passed } from '#tests/support/learner.ts'

/**
 * Every state of the gates that a learner can reach: a quiz can be passed when its gate is open, in any order. Each state
 * is the set of passes, so the walk over all of them is a proof and not a sample.
 */
function reachableLogs(course: LoadedCourse): LearningEvent[][] {
  const seen = new Map<string, LearningEvent[]>([['', []]])
  const open = [[] as LearningEvent[]]
  for (let log = open.pop(); log; log = open.pop()) {
    for (const next of stepsFrom(course, log)) {
      const key = next.map(({ id }) => id).toSorted().join()
      if (seen.has(key)) continue
      seen.set(key, next)
      open.push(next)
    }
  }
  return [...seen.values()]
}

function stepsFrom(course: LoadedCourse, log: LearningEvent[]): LearningEvent[][] {
  const progress = foldProgress(log)
  return course.quizzes
    .filter((quiz) => decideGate(course, progress, targetOfQuiz(quiz)).open && !log.some(({ id }) => id === `${quiz.slug}/passed`))
    .map(({ slug }) => [...log, passed(course, slug, log)])
}

const isOpen = (course: LoadedCourse, log: LearningEvent[]) =>
  targetsOf(course).map((target) => decideGate(course, foldProgress(log), target).open)

for (const gating of ['sequential', 'open'] as const) {
  const course = aCourse({ gating })
  const logs = reachableLogs(course)

  test(`${gating}: from every reachable state everything can be opened, and there is no dead end`, () => {
    expect(logs.length).toBe(gating === 'open' ? 16 : 5)
    for (let log of logs) {
      for (let steps = stepsFrom(course, log); steps[0]; steps = stepsFrom(course, log)) log = steps[0]
      expect(isOpen(course, log)).toEqual(targetsOf(course).map(() => true))
      expect(projectCourse(course, foldProgress(log)).next.kind).toBe('see-record')
    }
  })

  test(`${gating}: no step shuts what was open`, () => {
    for (const log of logs) {
      for (const next of stepsFrom(course, log)) {
        const after = isOpen(course, next)
        expect(isOpen(course, log).every((was, index) => !was || after[index])).toBe(true)
      }
    }
  })

  test(`${gating}: in every state the next action leads to something open`, () => {
    for (const log of logs) {
      const progress = foldProgress(log)
      const { next } = projectCourse(course, progress)
      if (next.kind === 'start-lesson') {
        expect(decideGate(course, progress, { kind: 'lesson', lesson: next.lesson.slug }).open).toBe(true)
      } else if ('quiz' in next) {
        expect(decideGate(course, progress, targetOfQuiz(next.quiz)).open).toBe(true)
      } else {
        expect(decideGate(course, progress, { kind: 'record' }).open).toBe(true)
      }
    }
  })
}

test('reading, answering and going on change no gate', () => {
  const course = aCourse()
  const display: LearningEvent[] = [
    { type: 'lesson.started', id: 'a', at: 1, lesson: 'one', run: 0 },
    { type: 'part.read', id: 'b', at: 1, lesson: 'one', run: 0, part: 2 },
    { type: 'item.continued', id: 'c', at: 1, attempt: 'x', item: 'y', round: 0 },
    { type: 'started.over', id: 'd', at: 1, lesson: null },
    { type: 'learner.named', id: 'e', at: 1, name: 'Ada' },
    { type: 'practice.done', id: 'f', at: 1, day: '2026-11-25', felt: 'same', note: '', stretches: 7 },
    { type: 'practice.routine-kept', id: 'g', at: 1, routine: { stretches: [{ stretch: 'chest', version: 'seated' }], hold: 20, repeats: 2, rest: 10, sides: 'both' } },
    { type: 'practice.removed', id: 'h', at: 1, entry: 'f' },
    { type: 'reading.preferred', id: 'i', at: 1, preferences: { ...standardReading, theme: 'dark', layout: 'focus' } },
  ]
  for (const log of reachableLogs(course)) expect(isOpen(course, [...log, ...display])).toEqual(isOpen(course, log))
})

test('a locked lesson names the quiz to pass, and the final check all that are missing', () => {
  const course = aCourse()
  const progress = foldProgress([])
  expect(decideGate(course, progress, { kind: 'lesson', lesson: 'two' })).toEqual({
    open: false,
    requires: [{ quiz: 'one', title: 'Quiz one', shortest: true }],
  })
  const final = decideGate(course, progress, { kind: 'final' })
  expect(final.open ? [] : final.requires.map(({ quiz }) => quiz)).toEqual(['one', 'two', 'three'])
})

test('what a pass opened stays open when the author puts a lesson before it or takes a quiz away', () => {
  const course = aCourse()
  const log = [passed(course, 'one')]
  const [one, two, three] = course.lessons as [LoadedCourse['lessons'][0], LoadedCourse['lessons'][0], LoadedCourse['lessons'][0]]
  const reordered = { ...course, lessons: [one, three, two] }
  expect(decideGate(reordered, foldProgress(log), { kind: 'lesson', lesson: 'two' })).toEqual({ open: true, because: 'earned' })
  const without = { ...course, lessons: [three, two], quizzes: course.quizzes.filter(({ slug }) => slug !== 'one') }
  expect(decideGate(without, foldProgress(log), { kind: 'lesson', lesson: 'two' })).toEqual({ open: true, because: 'earned' })
})
