import type { Browser } from '@playwright/test'
import { timeFeedback } from './feedback-time.ts'
import { setCookie, type Place } from './page-load.ts'

/** Ms from "Check answer" to the feedback in a browser that is not slowed down: answered by the device, or by the server on this machine. */
export async function timeUnslowed(browser: Browser, place: Place, isKept: boolean): Promise<number> {
  await using context = await browser.newContext()
  await setCookie(context, place)
  const page = await context.newPage()
  if (isKept) {
    await page.goto(new URL('/device', place.url).href)
    await page.locator('[data-device=keep] button').click()
    await page.locator('[data-device=remove]').waitFor()
  }
  await page.goto(place.url, { waitUntil: 'networkidle' })
  // Awaited here: the context goes when this function ends.
  return await timeFeedback(page)
}
