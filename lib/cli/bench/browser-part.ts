import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from '#lib/cli/find-browser.mjs'
import { BenchLearner, requireAccepted } from './bench-learner.ts'
import { toDeviceTable, toFeedbackTable, toLoadTable, toTrafficTable, type Seen } from './browser-tables.ts'
import { lessonPath, startCourse } from './course-process.ts'
import { timeFeedback } from './feedback-time.ts'
import { timeUnslowed } from './device-time.ts'
import { startFloor } from './floor-process.ts'
import { HttpClient } from './http-client.ts'
import type { Options } from './options.ts'
import { visitTwice, type Place } from './page-load.ts'
import { findLearnersAtSameQuestion } from './same-question.ts'
import { makeScratch } from './scratch.ts'
import type { Table } from '#lib/report/text-table.ts'
import { takeTurns } from './turns.ts'

/** How fast pages and feedback come on a slow phone, against the same text as plain HTML. */
export async function* measureBrowser({ target, sizes }: Options): AsyncGenerator<Table> {
  using scratch = makeScratch()
  await using course = await startCourse({ target, database: scratch.file('twinge.sqlite') })
  using client = new HttpClient(course.origin)
  // For each sample one on a slow phone, one on a device that keeps the course and one without; and one whose pages the floor is made of.
  const [model, ...learners] = await findLearnersAtSameQuestion(client, 3 * sizes.browserSamples + 1)
  const lesson = await new BenchLearner(client).open(lessonPath)
  requireAccepted(await model.learner.answer(model.question))
  const feedback = await model.learner.open(model.question.page.path)
  await using floor = await startFloor(scratch.file('floor'), { lesson: lesson.html, question: model.question.page.html, feedback: feedback.html })
  await using browser = await launch()

  const seen: Seen = await takeTurns(sizes.browserSamples, {
    course: async (round) => {
      const { learner, question } = learners[round] ?? model
      return look(browser, { url: course.origin + lessonPath }, { url: course.origin + question.page.path, cookie: learner.cookie })
    },
    floor: () => look(browser, { url: `${floor.origin}/lesson` }, { url: `${floor.origin}/question` }),
  })
  yield* [toLoadTable(seen), toTrafficTable(seen), toFeedbackTable(seen)]

  const unslowed = (place: number, isKept: boolean) => {
    const { learner, question } = learners[sizes.browserSamples + place] ?? model
    return timeUnslowed(browser, { url: course.origin + question.page.path, cookie: learner.cookie }, isKept)
  }
  yield toDeviceTable(await takeTurns(sizes.browserSamples, { course: (round) => unslowed(2 * round, true), floor: (round) => unslowed(2 * round + 1, false) }))
}

async function look(browser: Browser, lesson: Place, question: Place) {
  return { lesson: await visitTwice(browser, lesson, () => Promise.resolve()), question: await visitTwice(browser, question, timeFeedback) }
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  // As the browser tests start it: see playwright.config.ts.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ args, ...(executablePath !== undefined && { executablePath }) })
}
