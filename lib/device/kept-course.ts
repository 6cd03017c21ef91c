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
  /** Events that the server does not have yet. */
  unsent: number
}

/** Asks the server for it, and names it in the device's cache. */
export const keptCourseUrl = '/device/course'
/** What the server says to a device. `learner`: whom it knows the device as, null for nobody. */
export type SyncAnswer = {
  learner: string | null
  /** What the device lacks. */
  events: StoredEvent[]
  /** How many the server has in all. */
  count: number
  /** The learner that the device is of was erased, on another device. */
  isErased: boolean
}

export const syncUrl = '/device/sync'
