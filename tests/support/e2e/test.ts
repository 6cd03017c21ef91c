import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import type { Way } from './hands.ts'
import { expectNoAxeViolations } from './judges.ts'
import { Learner } from './learner.ts'
import { Records } from './records.ts'
import { Shortcut } from './shortcut.ts'

type Options = { way: Way }

type Fixtures = {
  /** Lets through a complaint of the browser that the test is about, such as the 404 of a page that is not there. */
  allow: (expected: RegExp) => void
  learner: Learner
  /** For the same learner, by posts alone. */
  shortcut: Shortcut
  /** Another browser, that knows nothing of this one. */
  newBrowser: (options?: BrowserContextOptions) => Promise<{ context: BrowserContext; page: Page; shortcut: Shortcut }>
  axe: { expectNoViolations(page?: Page): Promise<void> }
  complaints: Complaints
}

type WorkerFixtures = {
  /** The cookie of a learner who has passed everything. To look around with, not to change. */
  graduate: Awaited<ReturnType<BrowserContext['storageState']>>
  records: Records
}

type Complaints = { said: string[]; expected: RegExp[] }

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  way: ['pointer', { option: true }],

  javaScriptEnabled: async ({ way }, use) => use(way !== 'no-script'),

  // In every test: an error or warning in the console, an uncaught error, a blocked script or style, or a request to
  // somebody else fails it.
  complaints: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted from the braces.
    async ({}, use) => {
      const complaints: Complaints = { said: [], expected: [] }
      await use(complaints)
      expect(complaints.said.filter((said) => !complaints.expected.some((expected) => expected.test(said)))).toEqual([])
    },
    { auto: true },
  ],

  allow: async ({ complaints }, use) => use((expected) => void complaints.expected.push(expected)),

  context: async ({ context, complaints, baseURL }, use) => {
    listen(context, complaints, baseURL)
    await use(context)
  },

  learner: async ({ page, way }, use) => use(new Learner(page, way)),

  shortcut: async ({ context, baseURL }, use) => use(new Shortcut(context.request, String(baseURL))),

  newBrowser: async ({ browser, complaints, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL, ...options })
      contexts.push(context)
      listen(context, complaints, baseURL)
      return { context, page: await context.newPage(), shortcut: new Shortcut(context.request, String(baseURL)) }
    })
    for (const context of contexts) await context.close()
  },

  axe: async ({ page }, use) => use({ expectNoViolations: (which = page) => expectNoAxeViolations(which) }),

  graduate: [
    async ({ browser }, use, worker) => use(await graduate(browser, String(worker.project.use.baseURL))),
    { scope: 'worker' },
  ],

  records: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted from the braces.
    async ({}, use) => {
      const records = await Records.open()
      await use(records)
      await records.close()
    },
    { scope: 'worker' },
  ],
})

export { expect }

function listen(context: BrowserContext, { said }: Complaints, baseURL = '') {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(`${message.type()} on ${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) => said.push(`uncaught: ${String(error.error().stack)}`))
  context.on('request', (request) => {
    if (!request.url().startsWith(baseURL) && !/^(data|about|blob):/.test(request.url())) said.push(`request to ${request.url()}`)
  })
}

async function graduate(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL })
  await new Shortcut(context.request, baseURL).passAll()
  const state = await context.storageState()
  await context.close()
  return state
}
