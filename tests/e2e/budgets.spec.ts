import { readFileSync } from 'node:fs'
import type { Page, Request } from '@playwright/test'
import { parse } from 'yaml'
import type { Shortcut } from '#tests/support/e2e/shortcut.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

type Weight = { html: number; style: number; script: number; requests: number }
/** `path`: as a learner who has passed everything; `item`, `feedback`: at a question of a type; `result`: of a quiz. */
type Budget = Weight & { path?: string; item?: string; feedback?: string; result?: string }

const budgets = parse(readFileSync('tests/e2e/budgets.yaml', 'utf8')) as Record<string, Budget>

for (const [name, budget] of Object.entries(budgets)) {
  test(`A first visit transfers no more than its budget: ${name}`, async ({ page, context, shortcut, graduate }) => {
    if (budget.path) await context.addCookies(graduate.cookies)
    const path = budget.path ?? (await walkTo(budget, shortcut))
    const weight = await weigh(page, path, budget.requests)
    expect(weight).toEqual({
      html: atMost(budget.html, weight.html),
      style: atMost(budget.style, weight.style),
      script: atMost(budget.script, weight.script),
      requests: budget.requests,
    })
    expect(budget.html + budget.style + budget.script).toBeLessThanOrEqual(35_000)
    expect(budget.script).toBeLessThanOrEqual(10_000)
  })
}

async function walkTo({ item, feedback, result = '' }: Budget, shortcut: Shortcut): Promise<string> {
  if (item ?? feedback) {
    const asked = await shortcut.standBefore(({ type }) => type === (item ?? feedback))
    if (feedback) await shortcut.answer(asked, 'wrong')
    return asked.url
  }
  const attempt = await shortcut.start(result)
  await shortcut.finish(attempt)
  return `/attempts/${attempt}/result`
}

/** Bodies as transferred, by kind. Fonts are beside: text is shown before they are there. */
async function weigh(page: Page, path: string, requests: number): Promise<Weight> {
  const responses: Promise<[kind: string, bytes: number]>[] = []
  page.on('requestfinished', (request) => isIcon(request) || responses.push(request.sizes().then(({ responseBodySize }) => [kindOf(request), responseBodySize])))
  await page.goto(path, { waitUntil: 'networkidle' })
  // On a busy machine some come after the network was still.
  await expect.poll(() => responses.length).toBeGreaterThanOrEqual(requests)
  const transferred = await Promise.all(responses)
  const bytesOf = (kind: string) => transferred.filter(([one]) => one === kind).reduce((sum, [, bytes]) => sum + bytes, 0)
  return { html: bytesOf('html'), style: bytesOf('css'), script: bytesOf('js'), requests: transferred.length }
}

/** Which a browser without a window does not ask for. */
function isIcon(request: Request): boolean {
  return /\/favicon-[^/]+\.svg$/.test(request.url())
}

function kindOf(request: Request): string {
  return request.resourceType() === 'document' ? 'html' : (/\.(\w+)$/.exec(request.url())?.[1] ?? '')
}

/** Within the limit the number itself, else the limit: a failure then shows both. */
function atMost(limit: number, bytes: number): number {
  return Math.min(limit, bytes)
}
