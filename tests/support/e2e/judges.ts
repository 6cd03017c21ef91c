import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { OtherBrowser } from './browsers/other-browser.ts'

/** Every judge that is a machine: axe, IBM's Equal Access engine, and the HTML standard. */
export async function expectNoFaults(page: Page) {
  const faults = await findFaults(page)
  // Soft: one run shows the barriers of every page on the way.
  expect.soft(faults, `${page.url()} (${await page.title()})`).toEqual([])
}

export async function findFaults(page: Page): Promise<string[]> {
  const html = await page.content()
  // But for the attempt's id, and whether its stylesheet is in it or beside it, the same document is the same to the judges,
  // however a learner came to it.
  const judged = html.replace(/<head>.*?<\/head>/s, await page.title())
  const document = createHash('sha256').update(judged.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '')).digest('hex')
  const faults = (await verdictOn(document)) ?? (await judge(page, html))
  await keepVerdict(document, faults)
  return faults
}

async function judge(page: Page, html: string): Promise<string[]> {
  const { judged: twin, close } = await judgeable(page, html)
  try {
    return [...(await axeFaults(twin)), ...(await ibmFaults(twin)), ...(await htmlFaults(html))]
  } finally {
    await close()
  }
}

/** With script off, an engine waits forever for its own timers: the same document is judged in a page of its own, without its scripts. */
async function judgeable(page: Page, html: string): Promise<{ judged: Page; close: () => Promise<void> }> {
  const browser = page.context().browser()
  const isScriptOff = await page.evaluate(() => matchMedia('(scripting: none)').matches)
  if (!browser || !isScriptOff) return { judged: page, close: async () => {} }
  // Said outright: Playwright's runner gives a new page what its own test has.
  const twin = await browser.newPage({ javaScriptEnabled: true, viewport: page.viewportSize() })
  await twin.route('**/*', (route) => {
    if (route.request().resourceType() === 'script') return route.fulfill({ contentType: 'text/javascript', body: '' })
    return route.request().url() === page.url() ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.continue()
  })
  await twin.goto(page.url())
  return { judged: twin, close: () => twin.close() }
}

/** What the judges said in this run of the tests, whichever worker asked them. */
const verdicts = join(String(process.env.TWINGE_TEST_FOLDER), 'verdicts')

async function verdictOn(document: string): Promise<string[] | null> {
  const kept = await readFile(join(verdicts, document), 'utf8').catch(() => null)
  return kept === null ? null : (JSON.parse(kept) as string[])
}

async function keepVerdict(document: string, faults: string[]) {
  await mkdir(verdicts, { recursive: true })
  // Whole at once: the other worker may be reading.
  const draft = join(verdicts, `${document}.${process.pid}`)
  await writeFile(draft, JSON.stringify(faults))
  await rename(draft, join(verdicts, document))
}

export async function expectNoAxeViolations(page: Page) {
  expect.soft(await axeFaults(page), `axe on ${page.url()} (${await page.title()})`).toEqual([])
}

/** WCAG 2.2 A, AA and AAA, and what axe holds for good practice besides. */
const standards = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const { resolve } = createRequire(import.meta.url)
/** It defines `axe`. */
const axeEngine = readFileSync(resolve('axe-core/axe.min.js'), 'utf8')

/** A page of Playwright's, or of another browser. What is given as a string runs as a script. */
type Judgeable = Pick<OtherBrowser, 'evaluate'>

/** By all rules of the standards, or by the rules that are named. */
export async function axeFaults(page: Judgeable, rules?: readonly string[]): Promise<string[]> {
  // Not through @axe-core/playwright: it reads the engine anew for each run, tells what passed too, and takes twice as long.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeEngine)
  return page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `axe, ${id} (${help}) at ${target.join(' ')}: ${failureSummary}`))
    },
    rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: standards },
  )
}

/** It defines `ace`. */
const ibmEngine = readFileSync(resolve('accessibility-checker-engine/ace.js'), 'utf8')

type IbmGuideline = { checkpoints: { rules?: { id: string; enabled?: boolean }[] }[] }
type IbmChecker = {
  check(document: Document, policies: string[]): Promise<{ results: IbmResult[] }>
  getGuidelines(): IbmGuideline[]
  addGuideline(guideline: IbmGuideline): void
}
type IbmResult = { ruleId: string; value: [policy: string, outcome: string]; message: string; path: { dom: string }; node?: Element }

/** Rules of IBM's whose advice we do not take, each with its reason. */
const ibmOverruled = new Set([
  // Safari forgets that a list without bullets is a list, unless its role says so.
  'aria_role_redundant',
  // A table that is wider than a phone scrolls by itself; the keyboard must reach it to scroll it (WCAG 2.1.1).
  'element_tabbable_role_valid',
  // A form without a name is no landmark (HTML-AAM 1.0), and an article is none at all: names would be said for nothing.
  'aria_form_label_unique',
  'aria_article_label_unique',
])

/** Rules of IBM's that are never sure of anything, and take a third of its time. tests/support/e2e/appearance.ts looks at the focus. */
const ibmUnsure = ['element_tabbable_unobscured', 'style_focus_visible']

/** What it is sure of. What it only suspects ("potential", "manual") is for people: docs/accessibility-conformance.md. */
async function ibmFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(ibmEngine)
  const results = await page.evaluate(async (unsure) => {
    const { ace } = window as unknown as { ace: { Checker: new () => IbmChecker } }
    const checker = new ace.Checker()
    for (const guideline of checker.getGuidelines()) {
      for (const rule of guideline.checkpoints.flatMap(({ rules }) => rules ?? [])) if (unsure.includes(rule.id)) rule.enabled = false
      checker.addGuideline(guideline)
    }
    const report = await checker.check(document, ['WCAG_2_2', 'IBM_Accessibility'])
    // Within what is folded up, it takes labels for missing. Once open, all of it is judged.
    const isSeen = ({ node }: IbmResult) => !(node instanceof Element) || node.checkVisibility()
    return report.results.filter(isSeen).map(({ ruleId, value, message, path }) => ({ ruleId, value, message, path }))
  }, ibmUnsure)
  return results.flatMap(({ ruleId, value, message, path }) => (value[1] === 'FAIL' && !ibmOverruled.has(ruleId) ? [`IBM, ${ruleId} at ${path.dom}: ${message}`] : []))
}

const htmlValidate = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // For Safari, as above.
      'no-redundant-role': 'off',
      'prefer-native-element': 'off',
      // It takes what lies in a template for part of the page; axe asks the same, and does not.
      'unique-landmark': 'off',
      // A button in a form submits it unless it says otherwise: that is what ours are for.
      'no-implicit-button-type': 'off',
    },
  }),
)

/** Of what the server sent, or of what became of it: a browser mends what it reads, and what it mended looks sound. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await htmlValidate.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `HTML, ${ruleId} at ${selector ?? ''}: ${message}`))
}
