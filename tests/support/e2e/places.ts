import { expect, type Locator, type Page } from '@playwright/test'

/** Every link in there leads to a place in a lesson that is on the page it leads to. As a learner to whom all lessons are open. */
export async function expectToLeadToLessons(page: Page, within: Locator) {
  const links = await within.locator('a[href^="/lessons/"]').evaluateAll((found) => found.map((link) => String(link.getAttribute('href'))))
  expect(links.length).toBeGreaterThan(0)
  const pages = new Map<string, string>()
  for (const link of new Set(links)) {
    const [path = '', id] = link.split('#')
    if (!pages.has(path)) pages.set(path, await (await page.request.get(path)).text())
    expect(pages.get(path), link).toContain(id ? ` id="${id}"` : '<h1>')
  }
}

export async function expectNoSidewaysScroll(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), page.url()).toBe(0)
}
