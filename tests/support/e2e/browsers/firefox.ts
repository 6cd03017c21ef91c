import puppeteer from 'puppeteer-core'
import { findOnPath } from '#lib/cli/find-on-path.mjs'
import type { OtherBrowser } from './other-browser.ts'

/** Firefox by WebDriver BiDi. Playwright needs a Firefox of its own making. */
export async function openFirefox(): Promise<OtherBrowser> {
  const executablePath = findOnPath('firefox-esr', 'firefox')
  if (!executablePath) throw new Error('There is no Firefox: `npm run test:full` installs one on Debian; elsewhere, install Firefox so that it is on the PATH')
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  const page = await browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  return {
    name: `Firefox (${await browser.version()})`,
    open: async (address) => void (await page.goto(address)),
    setCookie: async (cookie) => page.setCookie({ ...cookie, url: page.url() }),
    evaluate: (run, argument) => page.evaluate(run as never, argument as never) as never,
    // WebDriver BiDi knows the key by what it types.
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    close: () => browser.close(),
  }
}
