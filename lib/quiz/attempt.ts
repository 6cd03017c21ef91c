import { initialTransition, transition, type SnapshotFrom } from 'xstate'
import type { LoadedItem, Quiz } from '#lib/content/loaded-course.ts'
import type { AttemptEvent, AttemptStarted } from './attempt-events.ts'
import { answersOf, firstOutcomes, isFullyAnswered, isPassed, quizMachine, type Answer, type AskedItem, type QuizEvent } from './quiz-machine.ts'
import { toScore, type Score } from './score.ts'

/** One item of an attempt, as the content stands today. */
export type AttemptItem = {
  id: string
  /** As it stood when the attempt began, so that an edit can't undo answers given since. */
  safety: boolean
  /** The item as it stands now; null when the author took it away after it was answered. */
  item: LoadedItem | null
  /** The author changed it after the attempt began. */
  changed: boolean
}

/** One go at a quiz: its events folded through the quiz machine. */
export type Attempt = {
  id: string
  quiz: Quiz
  started: AttemptStarted
  items: AttemptItem[]
  snapshot: SnapshotFrom<typeof quizMachine>
  /** Score so far: the first answer to each item answered. */
  score: Score
}

/** Folds an attempt's events, in any order, through the machine. */
export function foldAttempt(quiz: Quiz, started: AttemptStarted, events: readonly AttemptEvent[]): Attempt {
  const isAnswered = (id: string) => events.some((event) => event.type === 'item.answered' && event.item === id)
  const items = started.items.flatMap(({ id, hash, safety }) => {
    const item = quiz.items.find((candidate) => candidate.id === id) ?? null
    // What the author took away can't be asked again, so it can no longer hold up the quiz.
    return item || isAnswered(id) ? [{ id, safety: safety && item !== null, item, changed: item?.hash !== hash }] : []
  })
  const snapshot = toSnapshot(started, items, inOrder(items, events))
  return { id: started.attempt, quiz, started, items, snapshot, score: toScore(firstOutcomes(snapshot.context)) }
}

/** The latest fold of each attempt. The next one has most often the same events and one more, so it goes on from there. */
const latest = new WeakMap<AttemptStarted, { asked: AskedItem[]; events: AttemptEvent[]; snapshot: Attempt['snapshot'] }>()

function toSnapshot(started: AttemptStarted, items: readonly AttemptItem[], events: AttemptEvent[]): Attempt['snapshot'] {
  const asked = items.map(({ id, safety }) => ({ id, safety }))
  const known = latest.get(started)
  const goesOn =
    known?.asked.length === asked.length &&
    known.asked.every(({ id, safety }, index) => id === asked[index]?.id && safety === asked[index].safety) &&
    known.events.every((event, index) => event === events[index])
  let [snapshot] = goesOn ? [known.snapshot] : initialTransition(quizMachine, { items: asked, masteryScore: started.masteryScore })
  for (const event of events.slice(goesOn ? known.events.length : 0)) [snapshot] = transition(quizMachine, snapshot, toMachineEvent(event))
  latest.set(started, { asked, events, snapshot })
  return snapshot
}

/** The attempt as it would be after one more event. */
export function stepAttempt(attempt: Attempt, event: QuizEvent): Attempt {
  const [snapshot] = transition(quizMachine, attempt.snapshot, event)
  return { ...attempt, snapshot, score: toScore(firstOutcomes(snapshot.context)) }
}

/** Whether the result is settled: nothing is left to answer. */
export function isSettled({ snapshot }: Attempt): boolean {
  return isFullyAnswered(snapshot.context)
}

export function hasPassed({ snapshot }: Attempt): boolean {
  return isPassed(snapshot.context)
}

/** The item that the machine stands at; undefined once it has decided. */
export function currentItemOf(attempt: Attempt): AttemptItem | undefined {
  return attempt.snapshot.status === 'done' ? undefined : attempt.items[attempt.snapshot.context.position]
}

/** Every answer to an item, first round first. */
export function answersTo({ snapshot }: Attempt, item: string): readonly Answer[] {
  return answersOf(snapshot.context, item)
}

/** Objectives of the attempt, each met when every item on it was wholly right at the first answer. */
export function objectivesMet(attempt: Attempt): { objective: string; met: boolean; sections: string[] }[] {
  const objectives = [...new Set(attempt.items.flatMap(({ item }) => item?.objectives ?? []))]
  return objectives.map((objective) => {
    const missed = attempt.items.flatMap(({ id, item }) =>
      item?.objectives.includes(objective) && answersTo(attempt, id)[0]?.outcome.correct !== true ? [item] : [],
    )
    return { objective, met: missed.length === 0, sections: [...new Set(missed.map(({ section }) => section))] }
  })
}

/** Items in the order in which they are asked, rounds in order, an answer before the step on from it. */
function inOrder(items: readonly AttemptItem[], events: readonly AttemptEvent[]): AttemptEvent[] {
  const place = new Map(items.map(({ id }, index) => [id, index]))
  return events
    .filter(({ item }) => place.has(item))
    .toSorted(
      (a, b) =>
        (place.get(a.item) ?? 0) - (place.get(b.item) ?? 0) ||
        a.round - b.round ||
        Number(a.type === 'item.continued') - Number(b.type === 'item.continued'),
    )
}

function toMachineEvent(event: AttemptEvent): QuizEvent {
  const { item, round } = event
  if (event.type === 'item.continued') return { type: 'item.continue', item, round }
  const { response, outcome, hash } = event
  return { type: 'item.answer', item, round, grading: { kind: 'outcome', response, outcome, hash } }
}
