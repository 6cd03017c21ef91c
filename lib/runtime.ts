import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assetsFolder, readAssets, type Assets } from '#lib/assets/assets.ts'
import { cookieLearners } from '#lib/auth/cookie-learners.ts'
import type { Learners } from '#lib/auth/learners.ts'
import { loadSecret } from '#lib/auth/secret.ts'
import type { Conformance } from '#lib/conformance/conformance.ts'
import type { DeviceStatus, KeptCourse } from '#lib/device/kept-course.ts'
import { parseContact, type Contact } from '#lib/content/contact.ts'
import { parseHelpLines, type HelpLines } from '#lib/content/help-lines.ts'
import { parseLanguage, type Language } from '#lib/content/language.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { openCourse } from '#lib/loader/course-source.ts'
import { loadConformance } from '#lib/loader/load-conformance.ts'
import { openProjectCache } from '#lib/loader/project-cache.ts'
import { createPageCache, type PageCache } from '#lib/pages/page-cache.ts'
import { headersFor } from '#lib/server/security-headers.ts'
import { parseProxies } from '#lib/server/visitor-limits.ts'
import { openSqliteStore } from '#lib/store/sqlite-store.ts'
import type { Store } from '#lib/store/store.ts'

/** Where learners' events are kept, and how they are known. The one place that reads the environment. */
export type Runtime = { store: Store; learners: Learners }

type Parts = { runtime?: Promise<Runtime>; course?: () => Promise<LoadedCourse>; pages?: PageCache; kept?: Map<string, Promise<unknown>> }

/** Our server and the app that Next bundles load this module each for itself; what it opens is theirs in common. */
const shared = globalThis as typeof globalThis & { twinge?: Parts }
const parts = (shared.twinge ??= {})

const isDevelopment = process.env.NODE_ENV !== 'production'

/** The checked content. Needs no database: the warning signs can be read whatever else is broken. */
export function getCourse(): Promise<LoadedCourse> {
  parts.course ??= openCourse(process.cwd(), { watch: isDevelopment, cache: openProjectCache(process.cwd()), helpLines: readHelpLines() })
  return parts.course()
}

/** The numbers to call that the host has set. Throws when one can't be a number: the course must not start with it. */
export function readHelpLines(): HelpLines {
  return parseHelpLines({ emergency: process.env.TWINGE_EMERGENCY_NUMBER, advice: process.env.TWINGE_ADVICE_LINE })
}

/** Where the host wants to hear of barriers. Throws when it leads nowhere, as the numbers do. */
export function readContact(): Contact | null {
  return parseContact(process.env.TWINGE_CONTACT)
}

/** What the course claims of its accessibility. */
export function getConformance(): Promise<Conformance> {
  return keep('conformance', () => loadConformance(process.cwd()))
}

/** What the interface speaks. Throws when there is no such language. */
export function readLanguage(): Language {
  return parseLanguage(process.env.TWINGE_LANGUAGE)
}

/** How many proxies stand before the course. Throws when it is no number: visitors would be taken for one another. */
export function readProxies(): number {
  return parseProxies(process.env.TWINGE_PROXIES)
}

/** Opened at the first use. One that failed is tried again, but not for as long as it took: those who ask would wait one after the other. */
export function getRuntime(): Promise<Runtime> {
  const began = performance.now()
  parts.runtime ??= openRuntime().catch((error: unknown) => {
    setTimeout(() => delete parts.runtime, performance.now() - began).unref()
    throw error
  })
  return parts.runtime
}

/** Writes the log back into the database file, so that the file alone is a whole backup. */
export async function closeRuntime(): Promise<void> {
  const runtime = await parts.runtime?.catch(() => null)
  delete parts.runtime
  await runtime?.store.close()
}

/** Addresses of the stylesheet and the scripts. */
export function getAssets(): Promise<Assets> {
  return keep('assets', () => readAssets(process.cwd()))
}

/** What a device gets to be a host by itself. As text: it is half a megabyte, and the same for all. */
export function getKeptCourse(): Promise<string> {
  return keep('keptCourse', async () => {
    const [course, conformance, assets] = await Promise.all([getCourse(), getConformance(), getAssets()])
    return JSON.stringify({ course, conformance, contact: readContact(), language: readLanguage(), assets, headers: headersFor(null, assets) } satisfies KeptCourse)
  })
}

/** What runs on such a device. It names the course that it stands for: a browser takes a new one when a byte of it is another. */
export function getWorker(): Promise<string> {
  return keep('worker', async () => {
    const [kept, { worker }] = await Promise.all([getKeptCourse(), getAssets()])
    const version = createHash('sha256').update(kept).digest('base64url').slice(0, 22)
    return `self.courseVersion="${version}";\n${await readFile(join(/* turbopackIgnore: true */ process.cwd(), assetsFolder, worker), 'utf8')}`
  })
}

/** Made once; what failed is tried again by the next who asks. While the course is edited it is made anew each time. */
function keep<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  if (isDevelopment) return make()
  const kept = (parts.kept ??= new Map())
  // Under one name there is always the same.
  const found = kept.get(name) as Promise<Made> | undefined
  if (found) return found
  const made = make().catch((error: unknown) => {
    kept.delete(name)
    throw error
  })
  kept.set(name, made)
  return made
}

/** How things stand on a device that keeps the course (app/device/runtime.ts). A server is none. */
export async function readDeviceStatus(): Promise<DeviceStatus | null> {
  return Promise.resolve(null)
}

/** None while the course is edited: a page is then also a function of the code. */
export function getPageCache(): PageCache | null {
  return isDevelopment ? null : (parts.pages ??= createPageCache())
}

async function openRuntime(): Promise<Runtime> {
  const databasePath = process.env.TWINGE_DATABASE || join(process.cwd(), 'data', 'twinge.sqlite')
  const isNew = !existsSync(/* turbopackIgnore: true */ databasePath)
  const store = await openSqliteStore(databasePath)
  try {
    if (isNew) console.log(`A new database was made: ${databasePath}`)
    const onMade = (path: string) => {
      if (!isNew) console.warn(`A new secret was made, beside a database that was there before: ${path}. Learners who used the course before can't be told from newcomers. If you have the old secret, stop the course and put it there.`)
    }
    return { store, learners: cookieLearners(await loadSecret({ secret: process.env.TWINGE_SECRET, databasePath, onMade })) }
  } catch (error) {
    await store.close()
    throw error
  }
}
