import type { Outcome, Response } from './response.ts'

type Happened = {
  /** Made where it happened, from what it is about: the same thing told twice has the same id and counts once. */
  id: string
  /** Milliseconds since the epoch. */
  at: number
}

export type AttemptStarted = Happened & {
  type: 'attempt.started'
  attempt: string
  quiz: string
  /** How often the lesson had been started over before. */
  run: number
  seed: string
  /** The items drawn, in the order in which they are asked, as they stood then. */
  items: { id: string; hash: string; safety: boolean }[]
  /** The share of the score that passes it: an author who changes it later regrades nobody. */
  masteryScore: number
  /** Version of the content it was started on. */
  version: string
}

export type ItemAnswered = Happened & {
  type: 'item.answered'
  attempt: string
  item: string
  /** 0 for the first answer; a safety item that was answered unsafely is asked again in the next round. */
  round: number
  /** Hash of the item that was answered. */
  hash: string
  response: Response
  outcome: Outcome
}

export type ItemContinued = Happened & { type: 'item.continued'; attempt: string; item: string; round: number }

export type AttemptEvent = ItemAnswered | ItemContinued
