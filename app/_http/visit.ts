import { LRUCache } from 'lru-cache'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { LearningEvent } from '#lib/progress/events.ts'
import { foldProgress, type Progress } from '#lib/progress/fold-progress.ts'
import { unrecordedEarnings } from '#lib/progress/unrecorded-earnings.ts'
import { getCourse, getRuntime } from '#lib/runtime.ts'
import type { Appended, Store } from '#lib/store/store.ts'

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
  return { request, course, cookies: [], ...(await readStanding(request, course)) }
}

/**
 * The most that is kept of one learner: sixty times what the whole course leaves behind, or more than ten years of a diary kept
 * daily, about 3 MB. Without an end one visitor could fill the disk.
 */
const mostEvents = 10_000

/** The learner's log is full. What was to be written was not, and can't be. */
export class LogFullError extends Error {
  override name = 'LogFullError'
}

/**
 * Writes events for the visitor, with all that they earn, and makes the anonymous learner when this is the first thing
 * to keep. They are on disk when the promise resolves.
 */
export async function record(visit: Visit, events: readonly [LearningEvent, ...LearningEvent[]]): Promise<Appended> {
  const { store } = await getRuntime()
  if (visit.log.length + events.length > mostEvents) throw new LogFullError()
  const learner = visit.learner ?? (await enroll(visit))
  const log = [...visit.log, ...events]
  const earned = unrecordedEarnings(visit.course, log)
  const appended = await store.append(learner, [...events, ...earned])
  if (appended === 'appended') remember(visit.course, learner, [...log, ...earned])
  return appended
}

type Standing = Pick<Visit, 'learner' | 'log' | 'progress' | 'isStoreDown'>

async function readStanding({ headers }: Request, course: LoadedCourse): Promise<Standing> {
  const newcomer = { learner: null, log: [], progress: foldProgress([]) }
  try {
    const { store, learners } = await getRuntime()
    const learner = learners.find(headers.get('cookie'))
    const known = learner && (await readLog(store, course, learner))
    return known ? { learner, log: known.log, progress: known.progress, isStoreDown: false } : { ...newcomer, isStoreDown: false }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { ...newcomer, isStoreDown: true }
  }
}

type Known = { course: LoadedCourse; log: LearningEvent[]; progress: Progress }

/** Logs as they were seen last, about 50 MB at most. Only a shortcut: the count says whether one still stands. */
const knownLogs = new LRUCache<string, Known>({ maxSize: 50_000, sizeCalculation: ({ log }) => log.length + 1 })

async function readLog(store: Store, course: LoadedCourse, learner: string): Promise<Pick<Known, 'log' | 'progress'> | null> {
  const events = await store.count(learner)
  const known = knownLogs.get(learner)
  if (known?.log.length === events && known?.course === course) return known
  const log = (await store.read(learner)) as LearningEvent[] | null
  return log && remember(course, learner, log)
}

function remember(course: LoadedCourse, learner: string, log: LearningEvent[]): Known {
  const known = { course, log, progress: foldProgress([...log, ...unrecordedEarnings(course, log)]) }
  knownLogs.set(learner, known)
  return known
}

/** Erases everything kept about the visitor, and the cookie with it. */
export async function forget(visit: Visit): Promise<void> {
  const { store, learners } = await getRuntime()
  if (visit.learner) {
    await store.erase(visit.learner)
    knownLogs.delete(visit.learner)
  }
  visit.cookies.push(...learners.toCookies(null, visit.request.headers))
}

/** Makes the anonymous learner of a visit whose browser is not known yet, and the cookie that it is known by. */
export async function enroll(visit: Visit): Promise<string> {
  const { store, learners } = await getRuntime()
  const learner = crypto.randomUUID()
  await store.enroll(learner, Date.now())
  visit.cookies.push(...learners.toCookies(learner, visit.request.headers))
  return (visit.learner = learner)
}
