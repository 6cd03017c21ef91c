import { LRUCache } from 'lru-cache'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { LearningEvent } from '#lib/progress/events.ts'
import { foldProgress, type Progress } from '#lib/progress/fold-progress.ts'
import { unrecordedEarnings } from '#lib/progress/unrecorded-earnings.ts'
import { getCourse, getRuntime } from '#lib/runtime.ts'
import { mostEvents, type Appended, type Store } from '#lib/store/store.ts'
import { complain } from './complain.ts'

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

/** The learner's log is full. What was to be written was not, and can't be. */
export class LogFullError extends Error {
  override name = 'LogFullError'
}

/**
 * Writes events for the visitor, with all that they earn, and makes the anonymous learner when this is the first thing
 * to keep. They are on disk when the promise resolves. `elsewhere`: on a device, which has given them their times.
 */
export async function record(visit: Visit, events: readonly [LearningEvent, ...LearningEvent[]], happened: 'here' | 'elsewhere' = 'here'): Promise<Appended> {
  const { store } = await getRuntime()
  // A server's store sees to it too, and for many at once; a device's own has no end.
  if (visit.log.length + events.length > mostEvents) throw new LogFullError()
  const learner = visit.learner ?? (await enroll(visit))
  const [first, ...others] = happened === 'here' ? afterAll(visit.log, events) : events
  const log = [...visit.log, first, ...others]
  const earned = unrecordedEarnings(visit.course, log)
  const appended = await store.append(learner, [first, ...others, ...earned])
  if (appended === 'full') throw new LogFullError()
  if (appended === 'appended') remember(visit.course, learner, [...log, ...earned])
  return appended
}

/** What is done now comes after all that was done before, whatever the clock says: of names and settings the last one counts. */
function afterAll(log: readonly LearningEvent[], [first, ...others]: readonly [LearningEvent, ...LearningEvent[]]): [LearningEvent, ...LearningEvent[]] {
  let latest = log.reduce((most, { at }) => Math.max(most, at), 0)
  const next = (event: LearningEvent) => ({ ...event, at: (latest = Math.max(event.at, latest + 1)) })
  return [next(first), ...others.map(next)]
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
    complain(error)
    return { ...newcomer, isStoreDown: true }
  }
}

type Known = { course: LoadedCourse; log: LearningEvent[]; progress: Progress }

/** Logs as they were seen last, of 20 MB of events at most, which is two or three times as much in memory. Only a shortcut: the count says whether one still stands. */
const knownLogs = new LRUCache<string, Known>({ maxSize: 20_000_000, sizeCalculation: ({ log }) => JSON.stringify(log).length })

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
  // Whom we know by our own signature, and the database does not, was lost with another database: should that one come back,
  // they have all that they did there. Only who was erased becomes somebody else.
  const known = learners.find(visit.request.headers.get('cookie'))
  const learner = known === null || (await store.wasErased(known)) ? crypto.randomUUID() : known
  await store.enroll(learner, Date.now())
  visit.cookies.push(...learners.toCookies(learner, visit.request.headers))
  return (visit.learner = learner)
}
