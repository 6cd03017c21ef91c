import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { LoadedItem } from '#lib/content/loaded-course.ts'
import type { ItemAnswered } from '#lib/quiz/attempt-events.ts'
import { gradeResponse, parseResponse } from '#lib/quiz/item-types/index.ts'
import { freePort, startServer, type CourseServer } from '#tests/support/crash/course-server.ts'
import { itemTypes } from '#tests/support/e2e/content.ts'
import { fieldsFor, type How } from '#tests/support/e2e/responses.ts'
import { expect, test as base } from '#tests/support/e2e/test.ts'

// The interface in the language that code makes of English (app/texts/pseudo.ts): foreign, 40% longer, from right to left.
// Without script: scripts have the texts of the build, which are English.
const test = base.extend<object, { pseudo: CourseServer }>({
  pseudo: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted from the braces.
    async ({}, use) => {
      const database = join(String(process.env.TWINGE_TEST_FOLDER), 'twinge.sqlite')
      await using server = await startServer({ port: await freePort(), database, settings: { TWINGE_LANGUAGE: 'en-XB' } })
      await server.ready()
      await use(server)
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ pseudo }, use) => use(pseudo.origin),
})

test.use({ way: 'no-script' })

const pages = [
  '/', '/get-help?show=all', '/evidence', '/evidence?verdict=corrected', '/glossary', '/references', '/about', '/your-data', '/device', '/start-over', '/start-over?lesson=prevention', '/erase', '/nowhere', '/attempts/nowhere',
  '/lessons/spasms-and-cramps', '/lessons/nerves-and-muscle-fibers', '/lessons/ligaments-and-tendons', '/lessons/prevention', '/lessons/prevention/quiz', '/final-check', '/completion?problem=long&name=x', '/completion',
  '/lessons/nerves-and-muscle-fibers/activities/send-the-signal', '/lessons/nerves-and-muscle-fibers/activities/send-the-signal?check=1',
  '/practice', '/practice/routine', '/practice/routine?chest=seated&hip=standing&hold=20&repeats=2&rest=10&sides=both', '/practice/stretches/hamstring', '/practice/diary', '/practice/diary?done=stopped',
]

for (const path of pages) {
  test(`${path}: what the interface says comes from the catalog, what the course says is marked as English, and both fit`, async ({ graduate, newBrowser, allow }) => {
    allow(/status of 404/)
    const { page } = await newBrowser({ storageState: graduate, javaScriptEnabled: false })
    await page.goto(path)
    await expectInLanguage(page)
  })
}

for (const path of ['/', '/your-data', '/lessons/prevention', '/lessons/nerves-and-muscle-fibers/activities/send-the-signal', '/lessons/spasms-and-cramps/quiz', '/practice', '/completion']) {
  test(`${path} does so for a newcomer too`, async ({ page }) => {
    await page.goto(path)
    await expectInLanguage(page)
  })
}

for (const type of itemTypes) {
  test(`A ${type} question, its errors and its feedback speak the language, and fit`, async ({ page, context, records, baseURL }) => {
    const { quiz, item } = records.find((candidate) => candidate.type === type)
    const started = records.startedAttempt({ quiz, items: [item] })
    await records.become(context, String(baseURL), [started])
    for (const query of ['', '?problem=1', '?changed=1']) {
      await page.goto(`/attempts/${started.attempt}/1${query}`)
      await expectInLanguage(page)
    }
    for (const how of ['wrong', 'partly', 'right'] as const) {
      const again = records.startedAttempt({ quiz, items: [item] })
      await records.become(context, String(baseURL), [again, answered(again.attempt, item, how)])
      await page.goto(`/attempts/${again.attempt}/1`)
      await expectInLanguage(page)
    }
  })
}

function answered(attempt: string, item: LoadedItem, how: How): ItemAnswered {
  const response = parseResponse(item, fieldsFor(item, how))
  const graded = { response, outcome: gradeResponse(item, response), hash: item.hash }
  return { type: 'item.answered', id: `${attempt}/answered/${item.id}/0`, at: Date.UTC(2026, 0, 2), attempt, item: item.id, round: 0, ...graded }
}

async function expectInLanguage(page: Page) {
  expect(await page.evaluate(findStrayWords)).toEqual([])
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
}

/** Words in the page's language that are not between the marks of the catalog, and words of the catalog in what is marked as English. */
function findStrayWords(): string[] {
  const stray: string[] = []
  const look = (element: Element | null, what: string, said: string) => {
    const isForeign = element?.closest('[lang]')?.getAttribute('lang') === document.documentElement.lang
    const rest = isForeign ? said.replace(/⟦[^⟧]*⟧/g, '') : (/⟦.*⟧/s.exec(said)?.[0] ?? '')
    if (/\p{L}/u.test(rest)) stray.push(`${what}: ${rest.trim()}`)
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) look(node.parentElement, node.parentElement?.outerHTML.slice(0, 60) ?? '', node.nodeValue ?? '')
  for (const name of ['aria-label', 'alt', 'title', 'placeholder']) {
    for (const element of document.querySelectorAll(`[${name}]`)) look(element, name, element.getAttribute(name) ?? '')
  }
  return stray
}
