import { join } from 'node:path'
import { loadSecret } from '#lib/auth/secret.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { compileLesson } from '#lib/loader/compile-lesson.ts'
import { openCourse } from '#lib/loader/course-source.ts'
import { openSqliteStore } from '#lib/store/sqlite-store.ts'
import type { Store } from '#lib/store/store.ts'

/** What the edges are made of. The one place that reads the environment. */
export type Runtime = { course: () => Promise<LoadedCourse>; store: Store; secret: string }

/** Next may load this module more than once in a process; the database and the compiled lessons are shared all the same. */
const shared = globalThis as typeof globalThis & { twinge?: Promise<Runtime> }

/** Opened at the first use; a start that failed is tried again at the next. */
export function getRuntime(): Promise<Runtime> {
  shared.twinge ??= openRuntime().catch((error: unknown) => {
    delete shared.twinge
    throw error
  })
  return shared.twinge
}

/** Opens everything and compiles the lessons ahead of the first visitor. */
export async function warmUp(): Promise<void> {
  const { course } = await getRuntime()
  const { lessons } = await course()
  await Promise.all(lessons.map((lesson) => compileLesson(lesson)))
}

async function openRuntime(): Promise<Runtime> {
  const databasePath = process.env.TWINGE_DATABASE || join(process.cwd(), 'data', 'twinge.sqlite')
  const store = await openSqliteStore(databasePath)
  const secret = await loadSecret({ secret: process.env.TWINGE_SECRET, databasePath })
  return { course: openCourse(process.cwd(), { watch: process.env.NODE_ENV !== 'production' }), store, secret }
}
