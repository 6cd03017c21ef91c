/** One thing that happened. `id` is made where it happened; the same id twice counts once. */
export type StoredEvent = {
  id: string
  /** When it happened, in whole milliseconds since the epoch. */
  at: number
  type: string
  [field: string]: unknown
}

export type Appended = 'appended' | 'repeated' | 'unknown-learner' | 'full'

/**
 * The most that is kept of one learner: sixty times what the whole course leaves behind, or more than ten years of a diary kept
 * daily. Without an end one visitor could fill the disk.
 */
export const mostEvents = 10_000

/** Where learners' events are kept. tests/contract/store.test.ts says what each adapter must promise. */
export interface Store {
  /** Makes room for a new learner; does nothing for one who is there, or who was erased: whoever was erased does not come back. */
  enroll(learner: string, at: number): Promise<void>
  /**
   * Writes all the events, or none. `repeated` when the first is there already: then nothing is written, so a caller
   * can give the first event an id that two tabs would both choose, and only one of them wins. A later event that is
   * there already is skipped. `unknown-learner` when the learner was erased or never enrolled. `full`, from a server, when
   * the log has no room for them.
   * The events are on disk when the promise resolves: only then may feedback be shown.
   */
  append(learner: string, events: readonly [StoredEvent, ...StoredEvent[]]): Promise<Appended>
  /** A learner's events in the order of arrival; null for an unknown learner. */
  read(learner: string): Promise<StoredEvent[] | null>
  /** How many events a learner has; null for an unknown learner. A log only grows: as long as before is the same as before. */
  count(learner: string): Promise<number | null>
  /** Removes the learner and everything kept of them, from the disk too. Only that this random number was erased is remembered. */
  erase(learner: string): Promise<void>
  /** Tells who was erased from who was never here, or was lost with a database: what another device has of them goes, or comes back. */
  wasErased(learner: string): Promise<boolean>
  /** Throws unless the database answers a real read and can take a write. */
  ping(): Promise<void>
  close(): Promise<void>
}
