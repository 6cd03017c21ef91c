import { worker } from 'course:worker'
import { keptCourseUrl, type KeptCourse } from '#lib/device/kept-course.ts'

/** The course and its files, as the browser keeps them for this version of the course. */
const cacheName = `course-${worker.courseVersion}`

/** All of it or nothing: without room, or when the connection breaks, the browser drops this worker and goes on with what it had. */
export async function keepCourse(): Promise<void> {
  const cache = await caches.open(cacheName)
  try {
    const response = await fetch(keptCourseUrl, { cache: 'no-store' })
    const { assets } = (await response.clone().json()) as KeptCourse
    const { inlineStyle: _, worker: _self, ...files } = assets
    await cache.addAll([...Object.values(files), ...fontsIn(assets.inlineStyle.css)])
    // Last, so that where it is there, all is there.
    await cache.put(keptCourseUrl, response)
  } catch (error) {
    await caches.delete(cacheName)
    throw error
  }
}

/** The course that is kept; copied again where the browser has thrown it away. */
export async function readKeptCourse(): Promise<KeptCourse> {
  const find = async () => (await caches.open(cacheName)).match(keptCourseUrl)
  let kept = await find()
  if (!kept) {
    await keepCourse()
    kept = await find()
  }
  return (await kept?.json()) as KeptCourse
}

/** Lets go of the copies of other versions; gives how many there were. */
export async function letGoOfOthers(): Promise<number> {
  const others = (await caches.keys()).filter((name) => name !== cacheName)
  for (const name of others) await caches.delete(name)
  return others.length
}

export async function findFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

function fontsIn(css: string): string[] {
  return [...css.matchAll(/url\("?(\/assets\/[^)"]+)"?\)/g)].map(([, address = '']) => address)
}
