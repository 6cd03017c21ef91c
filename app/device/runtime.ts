import type { Learners } from '#lib/auth/learners.ts'
import { openDeviceStore, type DeviceStore } from '#lib/device/device-store.ts'
import type { DeviceStatus, KeptCourse } from '#lib/device/kept-course.ts'

/**
 * On a device that keeps the course, this stands in for lib/runtime.ts (lib/assets/bundle-worker.ts): the same pages and
 * the same core, with the course that was kept, and a store on the device.
 */
let kept: KeptCourse | null = null
let store: Promise<DeviceStore> | null = null

/** Before anything else of the app is loaded: it reads its language at once. */
export function setKeptCourse(course: KeptCourse) {
  kept = course
}

export function getKeptCourse(): KeptCourse {
  if (!kept) throw new Error('The course that is kept was not read')
  return kept
}

export function getDeviceStore(): Promise<DeviceStore> {
  store ??= openDeviceStore(forgetStore).catch((error: unknown) => {
    forgetStore()
    throw error
  })
  return store
}

function forgetStore() {
  store = null
}

let exchanges = 0

/** After the server's events came in: its version of one may have taken the place of ours, so a log as long as before is not the same. */
export function forgetWhatWasRead() {
  exchanges++
}

/** Whoever uses a device is its one learner; the number keeps what was read before an exchange from being taken for what is there after it. */
const learners: Learners = { find: () => `this-device/${exchanges}`, toCookies: () => [] }

export const getRuntime = async () => ({ store: await getDeviceStore(), learners })
export const getCourse = () => Promise.resolve(getKeptCourse().course)
export const getConformance = () => Promise.resolve(getKeptCourse().conformance)
export const getAssets = () => Promise.resolve(getKeptCourse().assets)
export const readContact = () => getKeptCourse().contact
export const readLanguage = () => getKeptCourse().language

/** Never fails: the warning signs can be read whatever else is broken. */
export async function readDeviceStatus(): Promise<DeviceStatus> {
  try {
    return await (await getDeviceStore()).countUnsent()
  } catch {
    return { unsent: null, refused: 0 }
  }
}
