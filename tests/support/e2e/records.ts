import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { learnerCookieName, signLearner } from '#lib/auth/learner-cookie.ts'
import { loadSecret } from '#lib/auth/secret.ts'
import { noHelpLines } from '#lib/content/help-lines.ts'
import type { LoadedCourse, LoadedItem, Quiz } from '#lib/content/loaded-course.ts'
import { openCourse } from '#lib/loader/course-source.ts'
import { openProjectCache } from '#lib/loader/project-cache.ts'
import type { LearningEvent } from '#lib/progress/events.ts'
import type { AttemptStarted } from '#lib/quiz/attempt-events.ts'
import { openSqliteStore } from '#lib/store/sqlite-store.ts'

/** An item as an attempt asks it: whether it concerns safety is the attempt's to say. */
export type Drawn = { id: string; safety: boolean }

export type Log = readonly [LearningEvent, ...LearningEvent[]]

type AttemptOptions = { quiz: Quiz; items: readonly Drawn[]; seed?: string; attempt?: string }

/**
 * Writes a learner's log straight into the course's database, so that a test begins in a state of its own choosing:
 * which items an attempt asks, in which order, and with which seed. From there on it is the real course.
 */
export class Records {
  readonly course: LoadedCourse
  readonly #store: Awaited<ReturnType<typeof openSqliteStore>>
  readonly #secret: string

  private constructor(course: LoadedCourse, store: Awaited<ReturnType<typeof openSqliteStore>>, secret: string) {
    this.course = course
    this.#store = store
    this.#secret = secret
  }

  static async open(): Promise<Records> {
    const databasePath = join(String(process.env.TWINGE_TEST_FOLDER), 'twinge.sqlite')
    const course = await openCourse(process.cwd(), { watch: false, cache: openProjectCache(process.cwd()), helpLines: noHelpLines })()
    return new Records(course, await openSqliteStore(databasePath), await loadSecret({ databasePath }))
  }

  close(): Promise<void> {
    return this.#store.close()
  }

  /** Makes a learner with this log, and gives the context their cookie. */
  async become(context: BrowserContext, url: string, events: Log): Promise<void> {
    const cookie = await this.cookieFor(events)
    await context.clearCookies()
    await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }])
  }

  /** Makes a learner with this log. */
  async cookieFor(events: Log): Promise<{ name: string; value: string }> {
    const learner = randomUUID()
    await this.#store.enroll(learner, 0)
    await this.#store.append(learner, events)
    return { name: learnerCookieName, value: signLearner(learner, this.#secret) }
  }

  /** The start of an attempt that asks just these items. The same seed shows options in the same order. */
  startedAttempt({ quiz, items, seed = 'seed', attempt = randomUUID() }: AttemptOptions): AttemptStarted {
    const hashOf = (id: string) => quiz.items.find((item) => item.id === id)?.hash ?? ''
    return {
      type: 'attempt.started',
      id: `${attempt}/started`,
      at: Date.UTC(2026, 0, 1),
      attempt,
      quiz: quiz.slug,
      run: 0,
      seed,
      items: items.map(({ id, safety }) => ({ id, hash: hashOf(id), safety })),
      masteryScore: this.course.masteryScore,
      version: this.course.version,
    }
  }

  /** The first item of the course that is looked for, with its quiz. */
  find(isWanted: (item: LoadedItem) => boolean): { quiz: Quiz; item: LoadedItem } {
    for (const quiz of this.course.quizzes) {
      const item = quiz.items.find(isWanted)
      if (item) return { quiz, item }
    }
    throw new Error('The course has no such item')
  }
}
