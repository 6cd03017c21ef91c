import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import { recordTraffic, type Traffic } from './traffic.ts'
import { readVitals, recordVitals, type Vitals } from './vitals.ts'

export type Load = Vitals & { traffic: Traffic }
export type Place = { url: string; cookie?: string }
/** The first visit of a browser, and the second one, with a warm cache. */
export type Visits<T = undefined> = { cold: Load; repeat: Load; after: T }

/** Opens a place twice in a fresh browser context, and goes on from there. */
export async function visitTwice<T>(browser: Browser, place: Place, goOn: (page: Page) => Promise<T>): Promise<Visits<T>> {
  // The window and the throttling are Lighthouse's slow phone (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md).
  await using context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  await setCookie(context, place)
  const { page, load: cold } = await load(context, place.url)
  // A page of its own: to open the address again in the same one would be a reload.
  await page.close()
  const { page: again, load: repeat } = await load(context, place.url)
  return { cold, repeat, after: await goOn(again) }
}

async function load(context: BrowserContext, url: string): Promise<{ page: Page; load: Load }> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await throttle(session)
  const traffic = recordTraffic(session)
  await recordVitals(page)
  await page.goto(url, { waitUntil: 'networkidle' })
  return { page, load: { ...(await readVitals(page)), traffic: structuredClone(traffic) } }
}

async function throttle(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

export async function setCookie(context: BrowserContext, { url, cookie }: Place): Promise<void> {
  const [, name, value] = /^([^=]+)=(.*)$/.exec(cookie ?? '') ?? []
  if (name !== undefined && value !== undefined) await context.addCookies([{ name, value, url: new URL(url).origin }])
}
