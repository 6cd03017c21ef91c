import type { BrowserContextOptions, Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { addStyle, findFocusFaults, findLayoutFaults, findMotion, findSmallTargets, toPseudoLanguage } from '#tests/support/e2e/appearance.ts'
import { becomeEverywhere, longPages, newcomersPages, pages } from '#tests/support/e2e/everywhere.ts'
import { findFaults } from '#tests/support/e2e/judges.ts'
import { isFull } from '#tests/support/e2e/full.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

type Condition = {
  options?: BrowserContextOptions
  /** Before a page is opened, and when it is there. */
  before?: (page: Page) => Promise<void>
  after?: (page: Page) => Promise<void>
  /** What must hold besides the layout. */
  also?: readonly ((page: Page) => Promise<string[]>)[]
}

const desktop = { width: 1280, height: 800 }
const phone = { width: 320, height: 640 }
/** WCAG 2.2, 1.4.12. */
const textSpacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'
const contrast = [findPoorContrast]

const colors: Record<string, Condition> = {
  // Here every judge looks at every page: A, AA and AAA, 7 to 1 among them.
  'in light': { also: [findFaults] },
  'in dark': { options: { colorScheme: 'dark' }, also: contrast },
  'with more contrast': { options: { contrast: 'more' }, also: contrast },
  'in forced colors': { options: { forcedColors: 'active' }, also: [findLostFrames] },
}

const layouts: Record<string, Condition> = {
  'at 320 px': { options: { viewport: phone } },
  // A window of 1280 by 1024 px.
  'at 400 % zoom': { options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } },
  'with text spacing': { after: (page) => addStyle(page, textSpacing) },
  'with text spacing at 320 px': { options: { viewport: phone }, after: (page) => addStyle(page, textSpacing) },
  'with text at 200 %': { after: (page) => addStyle(page, 'html { font-size: 200% !important }') },
  'right to left and 40 % longer': { after: toPseudoLanguage },
  'right to left and 40 % longer at 320 px': { options: { viewport: phone }, after: toPseudoLanguage },
}

const others: Record<string, Condition> = {
  'with reduced motion': { options: { reducedMotion: 'reduce' }, also: [findMotion] },
  // A4 less its margins, at 96 px an inch.
  'in print': { options: { viewport: { width: 658, height: 900 } }, before: (page) => page.emulateMedia({ media: 'print' }) },
  'without script': { options: { javaScriptEnabled: false } },
}

/** Every way of colouring in every layout: what one makes of the other. */
const pairs = Object.entries(colors).flatMap(([color, { options, also }]) =>
  Object.entries(layouts).map(([layout, condition]): [string, Condition] => [`${color}, ${layout}`, { ...condition, options: { ...condition.options, ...options }, ...(also && { also }) }]),
)

const conditions = [...Object.entries({ ...colors, ...layouts, ...others }), ...(isFull ? pairs : [])]

// Judging all pages takes minutes where the machine is busy.
test.describe.configure({ timeout: 900_000 })

for (const [name, { options = {}, before, after, also = [] }] of conditions) {
  test.describe(name, () => {
    const settings = { viewport: desktop, ...options }

    async function look(page: Page, urls: readonly string[]) {
      await before?.(page)
      for (const url of urls) {
        await page.goto(url)
        await after?.(page)
        const faults = [...(await findLayoutFaults(page)), ...(await Promise.all(also.map(async (find) => find(page)))).flat()]
        // Soft: one run shows all.
        expect.soft(faults, `${url} ${name}`).toEqual([])
      }
    }

    test(`Every page holds ${name}`, async ({ newBrowser, records, allow, baseURL }) => {
      allow(/status of 404/)
      const { context, page } = await newBrowser(settings)
      await look(page, newcomersPages)
      await becomeEverywhere(context, records, String(baseURL))
      await look(page, isFull || ['in light', 'at 320 px'].includes(name) ? [...pages, ...longPages] : pages)
    })

    test(`Every quiz state holds ${name}`, async ({ newBrowser, records, baseURL }) => {
      const { context, page } = await newBrowser(settings)
      const states = await becomeEverywhere(context, records, String(baseURL))
      await look(page, states.map(({ url }) => url))
    })
  })
}

for (const [name, options] of Object.entries({ desktop: { viewport: desktop }, 'at 400 % zoom': { viewport: { width: 320, height: 256 } }, 'in dark': { colorScheme: 'dark' as const }, 'in forced colors': { forcedColors: 'active' as const } })) {
  test(`The focus is always seen whole, large and in contrast (${name})`, async ({ newBrowser, records, allow, baseURL }) => {
    allow(/status of 404/)
    const { context, page } = await newBrowser(options)
    const states = await becomeEverywhere(context, records, String(baseURL))
    for (const url of [...pages, ...states.map((state) => state.url)]) {
      await page.goto(url)
      expect.soft(await findFocusFaults(page), `${url} ${name}`).toEqual([])
    }
  })
}

test('Every control of the quiz is 44 px or larger', async ({ newBrowser, records, baseURL }) => {
  for (const viewport of [desktop, phone]) {
    const { context, page } = await newBrowser({ viewport })
    const states = await becomeEverywhere(context, records, String(baseURL))
    for (const url of [...states.map((state) => state.url), ...pages.filter((path) => path.endsWith('/quiz'))]) {
      await page.goto(url)
      expect.soft(await findSmallTargets(page, 'main, header'), url).toEqual([])
    }
  }
})

/** Less than 7 to 1 (4.5 to 1 for large text): WCAG 2.2, 1.4.6. */
async function findPoorContrast(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withRules(['color-contrast', 'color-contrast-enhanced']).analyze()
  return violations.flatMap(({ nodes }) => nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`))
}

/** In forced colors, backgrounds are gone: a control is told by its frame or its underline. */
async function findLostFrames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, .button, input:not([type=hidden]), select, textarea, .option')].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return []
      const { borderTopStyle, borderTopWidth, appearance, textDecorationLine } = getComputedStyle(control)
      const isFramed = (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0) || textDecorationLine.includes('underline') || (control instanceof HTMLInputElement && appearance !== 'none')
      return isFramed ? [] : [control.outerHTML.slice(0, 100)]
    }),
  )
}
