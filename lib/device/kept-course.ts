import type { Assets } from '#lib/assets/assets.ts'
import type { Conformance } from '#lib/conformance/conformance.ts'
import type { Contact } from '#lib/content/contact.ts'
import type { Language } from '#lib/content/language.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { StoredEvent } from '#lib/store/store.ts'

/** All that a device needs to be a host of the course by itself. The key travels with it: a learner asks for it, and is told so. */
export type KeptCourse = {
  course: LoadedCourse
  conformance: Conformance
  contact: Contact | null
  language: Language
  assets: Assets
  /** Names and values in turns, for every page: the same as the server sends. */
  headers: readonly string[]
}

export type DeviceStatus = {
  /** Events that the server does not have yet; null when the device can't tell, because its store can't be read. */
  unsent: number | null
  /** Events that the server can't take. */
  refused: number
}

/** Asks the server for it, and names it in the device's cache. */
export const keptCourseUrl = '/device/course'
/** What the server says to a device. */
export type SyncAnswer = {
  /** Whom it knows the device as; null for nobody. */
  learner: string | null
  /**
   * How what the device has of the server's log stands to that log: the beginning of it (`same`); of a learner who was erased,
   * on another device (`erased`); or of more than the server has, which has lost its secret, its database or the end of it (`lost`).
   */
  standing: 'same' | 'erased' | 'lost'
  /** What the device lacks, in the server's order: all of it, or so much as goes at a time. */
  events: StoredEvent[]
  hasMore: boolean
  /** Ids of what the device sent and the server can't take. */
  refused: string[]
}

export const syncUrl = '/device/sync'
