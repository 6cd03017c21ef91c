import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { learnerCookieName, learnerCookieOptions, newLearnerId, readLearner, signLearner } from '#lib/auth/learner-cookie.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { LearningEvent } from '#lib/progress/events.ts'
import { foldProgress, type Progress } from '#lib/progress/fold-progress.ts'
import { unrecordedEarnings } from '#lib/progress/unrecorded-earnings.ts'
import { getCourse, getRuntime } from '#lib/runtime.ts'
import type { Appended } from '#lib/store/store.ts'

/** Who is here, what the course is, and how far they are. `learner` is null until there is something to keep. */
export type Visit = {
  course: LoadedCourse
  learner: string | null
  log: LearningEvent[]
  progress: Progress
  /** The database can't be read now: pages are shown as to a newcomer, and say so. */
  isStoreDown: boolean
}

/** Read once a request, however many components ask. */
export const loadVisit = cache(async (): Promise<Visit> => {
  const course = await getCourse()
  const { learner, log, isStoreDown } = await readLog()
  return { course, learner, log, isStoreDown, progress: foldProgress([...log, ...unrecordedEarnings(course, log)]) }
})

/**
 * Writes events for the visitor, with all that they earn, and makes the anonymous learner when this is the first thing
 * to keep. They are on disk when the promise resolves.
 */
export async function record({ course, learner, log }: Visit, events: readonly [LearningEvent, ...LearningEvent[]]): Promise<Appended> {
  const { store } = await getRuntime()
  return store.append(learner ?? (await enroll()), [...events, ...unrecordedEarnings(course, [...log, ...events])])
}

async function readLog(): Promise<Pick<Visit, 'learner' | 'log' | 'isStoreDown'>> {
  const cookie = (await cookies()).get(learnerCookieName)?.value
  try {
    const { store, secret } = await getRuntime()
    const learner = readLearner(cookie, secret)
    const log = learner && ((await store.read(learner)) as LearningEvent[] | null)
    return { learner: log ? learner : null, log: log || [], isStoreDown: false }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { learner: null, log: [], isStoreDown: true }
  }
}

/** Erases everything kept about the visitor, and the cookie with it. */
export async function forget({ learner }: Visit): Promise<void> {
  const { store } = await getRuntime()
  if (learner) await store.erase(learner)
  ;(await cookies()).delete(learnerCookieName)
}

async function enroll(): Promise<string> {
  const { store, secret } = await getRuntime()
  const learner = newLearnerId()
  await store.enroll(learner, Date.now())
  const isSecure = (await headers()).get('x-forwarded-proto')?.split(',')[0] === 'https'
  ;(await cookies()).set(learnerCookieName, signLearner(learner, secret), learnerCookieOptions(isSecure))
  return learner
}
