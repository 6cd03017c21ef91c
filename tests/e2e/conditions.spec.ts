import type { Page } from '@playwright/test'
import { addStyle, findFocusFaults, findLayoutFaults, findLostFrames, findMotion, findSmallTargets, toPseudoLanguage, unfold } from '#tests/support/e2e/appearance.ts'
import { becomeEverywhere, longPages, newcomersPages, pages } from '#tests/support/e2e/everywhere.ts'
import { itemKinds } from '#tests/support/e2e/content.ts'
import { keepCourse } from '#tests/support/e2e/keep-course.ts'
import { isFull } from '#tests/support/full.ts'
import { axeFaults, findFaults, htmlFaults } from '#tests/support/e2e/judges.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

/** What a reader, their device or their window asks of a page. A page is put through one after the other, in the document that is there. */
type Condition = {
  media?: Parameters<Page['emulateMedia']>[0]
  viewport?: { width: number; height: number }
  /** A reader's own rules. */
  css?: string
  /** With all open that a page folds away, and one definition. */
  isUnfolded?: boolean
  /** Can't be undone, so these stand at the end. */
  change?: (page: Page) => Promise<void>
  /** What must hold besides the layout. */
  also?: readonly ((page: Page) => Promise<string[]>)[]
}

const desktop = { width: 1280, height: 800 }
const phone = { width: 320, height: 640 }
/** WCAG 2.2, 1.4.12. */
const textSpacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

const colors: Record<string, Condition> = {
  // Here every judge looks at every page: A, AA and AAA, 7 to 1 among them.
  'in light': { also: [findFaults, findFocusFaults, findSmallQuizTargets] },
  'in dark': { media: { colorScheme: 'dark' }, also: [findPoorContrast, findFocusFaults] },
  'with more contrast': { media: { contrast: 'more' }, also: [findPoorContrast] },
  'in forced colors': { media: { forcedColors: 'active' }, also: [findLostFrames, findFocusFaults] },
}

const layouts: Record<string, Condition> = {
  'at 320 px': { viewport: phone, also: [findSmallQuizTargets] },
  // A window of 1280 by 1024 px.
  'at 400 % zoom': { viewport: { width: 320, height: 256 }, also: [findFocusFaults] },
  'with text spacing': { css: textSpacing },
  'with text spacing at 320 px': { viewport: phone, css: textSpacing },
  'with text at 200 %': { css: 'html { font-size: 200% !important }' },
}

const others: Record<string, Condition> = {
  'with reduced motion': { media: { reducedMotion: 'reduce' }, also: [findMotion] },
  unfolded: { isUnfolded: true, also: [axeFaults, findFocusFaults] },
  'unfolded at 320 px': { viewport: phone, isUnfolded: true },
  // A4 less its margins, at 96 px an inch.
  'in print': { media: { media: 'print' }, viewport: { width: 658, height: 900 } },
}

const languages: Record<string, Condition> = {
  'right to left and 40 % longer': { change: toPseudoLanguage },
  'right to left and 40 % longer at 320 px': { viewport: phone },
}

/** Every way of coloring in every layout: what one makes of the other. */
const pairs = Object.fromEntries(
  Object.entries(colors).flatMap(([color, { media, also = [] }]) => Object.entries(layouts).map(([layout, condition]): [string, Condition] => [`${color}, ${layout}`, { ...condition, ...(media && { media }), also: [...also, ...(condition.also ?? [])] }])),
)

const conditions = { ...colors, ...layouts, ...others, ...(isFull && pairs), ...languages }

// What a title names is what was looked at: docs/accessibility.yaml rests on that.
const everywhere = Object.keys({ ...colors, ...layouts, ...others, ...languages }).join(', ')

// Judging a long page takes a minute where the machine is busy.
test.describe.configure({ timeout: 600_000 })

for (const url of [...pages, ...longPages]) {
  test(`The page ${url} holds ${everywhere}`, async ({ newBrowser, records, allow, baseURL }) => {
    allow(/status of 404/)
    const { context, page } = await newBrowser()
    await becomeEverywhere(context, records, String(baseURL))
    await putThrough(page, url)
  })
}

for (const url of newcomersPages) {
  test(`The page ${url}, as a newcomer sees it, holds ${everywhere}`, async ({ newBrowser }) => {
    await putThrough((await newBrowser()).page, url)
  })
}

test(`The page /device, and that of what is not there, on a device without a connection hold ${everywhere}`, async ({ learner, context, allow }) => {
  allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 503/)
  await keepCourse(learner)
  await context.setOffline(true)
  await learner.open('/')
  await learner.go(learner.button(/^Start lesson 1: /))
  for (const url of ['/device', '/nowhere']) await putThrough(learner.page, url)
})

for (const what of [...itemKinds, 'result'] as const) {
  test(`Every state of a quiz holds ${everywhere}: ${what}`, async ({ newBrowser, records, baseURL }) => {
    const { context, page } = await newBrowser()
    const states = await becomeEverywhere(context, records, String(baseURL))
    for (const { name, url } of states) if (name.startsWith(`${what}, `)) await putThrough(page, url)
  })
}

test('Every page and every state of a quiz holds without script', async ({ newBrowser, records, allow, baseURL }) => {
  allow(/status of 404/)
  const { context, page } = await newBrowser({ javaScriptEnabled: false })
  const look = async (url: string) => {
    await page.goto(url)
    expect.soft(await findLayoutFaults(page), url).toEqual([])
  }
  for (const url of newcomersPages) await look(url)
  const states = await becomeEverywhere(context, records, String(baseURL))
  for (const url of [...pages, ...longPages, ...states.map((state) => state.url)]) await look(url)
})

const plain = { media: 'screen', colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', reducedMotion: 'no-preference' } as const

async function putThrough(page: Page, url: string) {
  await page.emulateMedia(plain)
  await page.setViewportSize(desktop)
  const sent = await page.goto(url)
  expect.soft(await htmlFaults((await sent?.text()) ?? ''), `${url}, as it was sent`).toEqual([])
  for (const [name, { media, viewport = desktop, css, isUnfolded = false, change, also = [] }] of Object.entries(conditions)) {
    await page.emulateMedia({ ...plain, ...media })
    await page.setViewportSize(viewport)
    const remove = await addStyle(page, css ?? '')
    const fold = isUnfolded ? await unfold(page) : null
    await change?.(page)
    const faults = await findLayoutFaults(page)
    for (const find of also) faults.push(...(await find(page)))
    // Soft: one run shows all.
    expect.soft(faults, `${url} ${name}`).toEqual([])
    await fold?.()
    await remove()
  }
}

/** Less than 7 to 1 (4.5 to 1 for large text): WCAG 2.2, 1.4.6. */
async function findPoorContrast(page: Page): Promise<string[]> {
  return axeFaults(page, ['color-contrast', 'color-contrast-enhanced'])
}

/** Controls of the quiz are 44 px or larger: WCAG 2.2, 2.5.5. */
async function findSmallQuizTargets(page: Page): Promise<string[]> {
  return /\/attempts\/|\/quiz$|\/final-check$/.test(page.url()) ? findSmallTargets(page, 'main, header') : []
}
