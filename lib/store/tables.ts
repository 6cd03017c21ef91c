import type { Generated } from 'kysely'

/** The tables as the queries see them; lib/store/migrations.ts makes them. */
export type Tables = {
  erasures: {
    /** The random number by which the learner was known. */
    learner: string
  }
  learners: {
    id: string
    /** Milliseconds since the epoch. */
    created_at: number
  }
  events: {
    /** Counts up and is never used twice: the order in which events came. */
    arrival: Generated<number>
    learner: string
    id: string
    /** Milliseconds since the epoch, by the clock of the place where it happened. */
    at: number
    type: string
    /** JSON of the event's other fields. */
    body: string
  }
}
