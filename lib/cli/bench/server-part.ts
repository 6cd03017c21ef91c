import { measureAnswers } from './answers.ts'
import { startCourse } from './course-process.ts'
import { startFileServer } from './file-server.ts'
import { HttpClient } from './http-client.ts'
import { measureMemory } from './memory.ts'
import type { Options } from './options.ts'
import { measurePageRates } from './page-rates.ts'
import { measurePageTimes } from './page-times.ts'
import { loadSamplePages } from './sample-pages.ts'
import { makeScratch } from './scratch.ts'
import { measureStartUp } from './start-up.ts'
import type { Table } from '#lib/report/text-table.ts'

/** How much work a page and an answer are for the server. */
export async function* measureServer(options: Options): AsyncGenerator<Table> {
  using scratch = makeScratch()
  const database = scratch.file('twinge.sqlite')
  yield* measureUnderLoad(options, database, scratch.file)
  yield await measureStartUp(options, database)
  yield await measureFromFresh(options, database)
}

async function* measureUnderLoad({ target, sizes }: Options, database: string, file: (name: string) => string): AsyncGenerator<Table> {
  await using course = await startCourse({ target, database })
  using client = new HttpClient(course.origin)
  const { lesson, lessonUnderWay, question, courseUnderWay } = await loadSamplePages(client)
  const pages = [lesson, lessonUnderWay, question, courseUnderWay]
  await using files = await startFileServer(file('files'), pages)
  const origins = { course: course.origin, floor: files.origin }
  yield await measurePageTimes(origins, pages, sizes)
  yield await measurePageRates(origins, [lesson, lessonUnderWay, question], sizes)
  yield await measureAnswers(course.origin, file('bare.sqlite'), sizes)
}

/** A server that has done nothing yet. */
async function measureFromFresh({ target, sizes }: Options, database: string): Promise<Table> {
  await using course = await startCourse({ target, database })
  using client = new HttpClient(course.origin)
  const { lesson, question, courseUnderWay } = await loadSamplePages(client)
  // Awaited, so that the server is there until then.
  return await measureMemory(course, [lesson, question, courseUnderWay], sizes)
}
