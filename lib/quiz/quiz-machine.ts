import { assign, setup } from 'xstate'
import type { Outcome, Problem, Response } from './response.ts'
import { hasMastery, toScore } from './score.ts'

/** What the machine needs to know of an item: never its key. */
export type AskedItem = { id: string; safety: boolean }

/** One answer to an item. A safety item may be answered in several rounds; the first one counts for the score. */
export type Answer = { response: Response; outcome: Outcome; hash: string }

export type QuizContext = {
  items: AskedItem[]
  masteryScore: number
  /** Index of the item being asked or reviewed. */
  position: number
  /** How often this item has been asked before in this attempt. */
  round: number
  answers: Record<string, Answer[]>
  problem: Problem | null
}

export type QuizEvent =
  | { type: 'item.answer'; item: string; round: number; grading: Grading }
  | { type: 'item.continue'; item: string; round: number }

/** What the grader made of a response: the machine itself knows no key. */
export type Grading = { kind: 'problem'; problem: Problem } | ({ kind: 'outcome' } & Answer)

/**
 * One attempt at a quiz. It asks an item, reviews the answer, and goes on to the next, until the score decides.
 * An item that concerns safety is asked again until it is answered safely. Pure: an attempt is the fold of its events.
 */
export const quizMachine = setup({
  types: {
    context: {} as QuizContext,
    events: {} as QuizEvent,
    input: {} as { items: AskedItem[]; masteryScore: number },
  },
  guards: {
    isCurrentProblem: ({ context, event }) =>
      event.type === 'item.answer' && isCurrent(context, event) && event.grading.kind === 'problem',
    isCurrentOutcome: ({ context, event }) =>
      event.type === 'item.answer' && isCurrent(context, event) && event.grading.kind === 'outcome',
    mustBeAskedAgain: ({ context, event }) => isCurrent(context, event) && !isSafe(context, currentItem(context)),
    isLastItem: ({ context, event }) => isCurrent(context, event) && context.position >= context.items.length - 1,
    isCurrent: ({ context, event }) => isCurrent(context, event),
    hasNothingToAsk: ({ context }) => context.items.length === 0,
    isMastered: ({ context }) => isPassed(context),
  },
  actions: {
    explainProblem: assign(({ event }) =>
      event.type === 'item.answer' && event.grading.kind === 'problem' ? { problem: event.grading.problem } : {},
    ),
    recordAnswer: assign(({ context, event }) => {
      if (event.type !== 'item.answer' || event.grading.kind !== 'outcome') return {}
      const { response, outcome, hash } = event.grading
      const earlier = answersOf(context, event.item)
      return { problem: null, answers: { ...context.answers, [event.item]: [...earlier, { response, outcome, hash }] } }
    }),
    askAgain: assign(({ context }) => ({ round: context.round + 1 })),
    askNext: assign(({ context }) => ({ position: context.position + 1, round: 0 })),
  },
}).createMachine({
  id: 'quiz',
  context: ({ input }) => ({ ...input, position: 0, round: 0, answers: {}, problem: null }),
  initial: 'answering',
  states: {
    answering: {
      initial: 'asked',
      always: { guard: 'hasNothingToAsk', target: 'deciding' },
      states: { asked: {}, explaining: {} },
      on: {
        'item.answer': [
          { guard: 'isCurrentProblem', target: '.explaining', actions: 'explainProblem' },
          { guard: 'isCurrentOutcome', target: 'reviewing', actions: 'recordAnswer' },
        ],
      },
    },
    reviewing: {
      on: {
        'item.continue': [
          { guard: 'mustBeAskedAgain', target: 'answering', actions: 'askAgain' },
          { guard: 'isLastItem', target: 'deciding' },
          { guard: 'isCurrent', target: 'answering', actions: 'askNext' },
        ],
      },
    },
    deciding: { always: [{ guard: 'isMastered', target: 'passed' }, { target: 'failed' }] },
    passed: { type: 'final' },
    failed: { type: 'final' },
  },
})

/** Whether every item is answered, and every safety item answered safely. */
export function isFullyAnswered({ items, answers }: Pick<QuizContext, 'items' | 'answers'>): boolean {
  return items.every((item) => answersOf({ answers }, item.id).length > 0 && isSafe({ answers }, item))
}

/** Passing needs every item answered, every safety item answered safely, and the mastery score. */
export function isPassed(context: Pick<QuizContext, 'items' | 'answers' | 'masteryScore'>): boolean {
  return (
    context.items.length > 0 && isFullyAnswered(context) && hasMastery(toScore(firstOutcomes(context)), context.masteryScore)
  )
}

/** The outcomes that count: the first answer to each item. */
export function firstOutcomes({ items, answers }: Pick<QuizContext, 'items' | 'answers'>): Outcome[] {
  return items.flatMap(({ id }) => answersOf({ answers }, id)[0]?.outcome ?? [])
}

/** Every answer to an item, first round first. An item that is called `constructor` has none because every object has one. */
export function answersOf({ answers }: Pick<QuizContext, 'answers'>, item: string): readonly Answer[] {
  return Object.hasOwn(answers, item) ? (answers[item] ?? []) : []
}

/** A safety item is answered safely when its latest answer is wholly right; other items always are. */
function isSafe({ answers }: Pick<QuizContext, 'answers'>, item: AskedItem | undefined): boolean {
  return !item?.safety || answersOf({ answers }, item.id).at(-1)?.outcome.correct === true
}

function currentItem({ items, position }: QuizContext): AskedItem | undefined {
  return items[position]
}

function isCurrent(context: QuizContext, event: { item: string; round: number }): boolean {
  return currentItem(context)?.id === event.item && context.round === event.round
}
