import type { Page } from '@playwright/test'

/** In ms, but for CLS. TBT is what long tasks after the first paint hold the thread beyond 50 ms each (https://web.dev/articles/tbt). */
export type Vitals = { lcp: number; tbt: number; cls: number }

type Recorded = { fcp: number; lcp: number; shifts: number; tasks: { start: number; end: number }[] }
declare global {
  var recordedVitals: Recorded
}

/** Must be called before the page is opened: long tasks are told only to those who listen already. */
export async function recordVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const recorded: Recorded = { fcp: 0, lcp: 0, shifts: 0, tasks: [] }
    globalThis.recordedVitals = recorded
    const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
    observe('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (recorded.fcp = startTime))
    observe('largest-contentful-paint', ({ startTime }) => (recorded.lcp = startTime))
    observe('longtask', ({ startTime, duration }) => recorded.tasks.push({ start: startTime, end: startTime + duration }))
    observe('layout-shift', (entry) => 'value' in entry && !('hadRecentInput' in entry && entry.hadRecentInput) && (recorded.shifts += Number(entry.value)))
  })
}

/** Waits until the page has nothing left to do. */
export async function readVitals(page: Page): Promise<Vitals> {
  await page.evaluate(() => new Promise((isIdle) => requestIdleCallback(isIdle, { timeout: 5_000 })))
  const { fcp, lcp, shifts, tasks } = await page.evaluate(() => globalThis.recordedVitals)
  if (lcp === 0) throw new Error(`${page.url()} was not painted`)
  const blocked = tasks.filter(({ end }) => end > fcp).map(({ start, end }) => Math.max(0, end - Math.max(start, fcp) - 50))
  return { lcp, tbt: blocked.reduce((sum, ms) => sum + ms, 0), cls: shifts }
}
