import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { canRun, findOnPath } from './find-on-path.mjs'

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']

/**
 * For Playwright's `launchOptions.executablePath`: the browser of this system, or undefined where Playwright has its own
 * (or there is none at all, which Playwright then says). Its `channel: 'chromium'` finds only its own.
 * @returns {string | undefined}
 */
export function findBrowser() {
  if (isPlaywrightsOwnThere()) return undefined
  return findOnPath(...names) ?? places.find(canRun)
}

/** @param {'chromium' | 'firefox' | 'webkit'} name */
export function isPlaywrightsOwnThere(name = 'chromium') {
  return existsSync(createRequire(import.meta.url)('playwright-core')[name].executablePath())
}
