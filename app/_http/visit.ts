import { stringifySetCookie } from 'cookie'
import { findLearner, learnerCookieName, learnerCookieOptions, newLearnerId, signLearner } from '#lib/auth/learner-cookie.ts'
import { isOverTls } from '#lib/auth/over-tls.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { LearningEvent } from '#lib/progress/events.ts'
import { foldProgress, type Progress } from '#lib/progress/fold-progress.ts'
import { unrecordedEarnings } from '#lib/progress/unrecorded-earnings.ts'
import { getCourse, getRuntime } from '#lib/runtime.ts'
import type { Appended } from '#lib/store/store.ts'

/** Who is here, what the course is, and how far they are. `learner` is null until there is something to keep. */
export type Visit = {
  request: Request
  course: LoadedCourse
  learner: string | null
  log: LearningEvent[]
  progress: Progress
  /** The database can't be read now: pages are shown as to a newcomer, and say so. */
  isStoreDown: boolean
  /** Goes back with the response. */
  cookies: string[]
}

export async function loadVisit(request: Request): Promise<Visit> {
  const course = await getCourse()
  const { learner, log, isStoreDown } = await readLog(request)
  return { request, course, learner, log, isStoreDown, progress: foldProgress([...log, ...unrecordedEarnings(course, log)]), cookies: [] }
}

/**
 * Writes events for the visitor, with all that they earn, and makes the anonymous learner when this is the first thing
 * to keep. They are on disk when the promise resolves.
 */
export async function record(visit: Visit, events: readonly [LearningEvent, ...LearningEvent[]]): Promise<Appended> {
  const { store } = await getRuntime()
  return store.append(visit.learner ?? (await enroll(visit)), [...events, ...unrecordedEarnings(visit.course, [...visit.log, ...events])])
}

async function readLog({ headers }: Request): Promise<Pick<Visit, 'learner' | 'log' | 'isStoreDown'>> {
  try {
    const { store, secret } = await getRuntime()
    const learner = findLearner(headers.get('cookie'), secret)
    const log = learner && ((await store.read(learner)) as LearningEvent[] | null)
    return { learner: log ? learner : null, log: log || [], isStoreDown: false }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { learner: null, log: [], isStoreDown: true }
  }
}

/** Erases everything kept about the visitor, and the cookie with it. */
export async function forget(visit: Visit): Promise<void> {
  const { store } = await getRuntime()
  if (visit.learner) await store.erase(visit.learner)
  visit.cookies.push(learnerCookie(visit, '', 0))
}

async function enroll(visit: Visit): Promise<string> {
  const { store, secret } = await getRuntime()
  const learner = newLearnerId()
  await store.enroll(learner, Date.now())
  visit.cookies.push(learnerCookie(visit, signLearner(learner, secret)))
  return learner
}

function learnerCookie({ request }: Visit, value: string, maxAge?: number): string {
  const options = learnerCookieOptions(isOverTls(request.headers.get('x-forwarded-proto')))
  return stringifySetCookie({ name: learnerCookieName, value, ...options, maxAge: maxAge ?? options.maxAge })
}
