import { join } from 'node:path'
import { loadSecret } from '#lib/auth/secret.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { openCourse } from '#lib/loader/course-source.ts'
import { openProjectCache } from '#lib/loader/project-cache.ts'
import { openSqliteStore } from '#lib/store/sqlite-store.ts'
import type { Store } from '#lib/store/store.ts'

/** Where learners' events are kept, and the secret that signs who they are. The one place that reads the environment. */
export type Runtime = { store: Store; secret: string }

/** Next may load this module more than once in a process; the database and the content are shared all the same. */
const shared = globalThis as typeof globalThis & { twinge?: { runtime?: Promise<Runtime>; course?: () => Promise<LoadedCourse> } }
const parts = (shared.twinge ??= {})

/** The checked content. Needs no database: the warning signs can be read whatever else is broken. */
export function getCourse(): Promise<LoadedCourse> {
  parts.course ??= openCourse(process.cwd(), { watch: process.env.NODE_ENV !== 'production', cache: openProjectCache(process.cwd()) })
  return parts.course()
}

/** Opened at the first use; a start that failed is tried again at the next. */
export function getRuntime(): Promise<Runtime> {
  parts.runtime ??= openRuntime().catch((error: unknown) => {
    delete parts.runtime
    throw error
  })
  return parts.runtime
}

/** Reads the content and opens the database ahead of the first visitor. */
export async function warmUp(): Promise<void> {
  await Promise.all([getCourse(), getRuntime()])
}

async function openRuntime(): Promise<Runtime> {
  const databasePath = process.env.TWINGE_DATABASE || join(process.cwd(), 'data', 'twinge.sqlite')
  const store = await openSqliteStore(databasePath)
  return { store, secret: await loadSecret({ secret: process.env.TWINGE_SECRET, databasePath }) }
}
