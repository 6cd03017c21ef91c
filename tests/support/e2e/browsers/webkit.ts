import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Builder, Capabilities, Key as Keys } from 'selenium-webdriver'
import { findOnPath } from '#lib/cli/find-on-path.mjs'
import type { Key, OtherBrowser } from './other-browser.ts'

const keys: Record<Key, string> = { Tab: Keys.TAB, Enter: Keys.ENTER, Space: Keys.SPACE, ArrowDown: Keys.ARROW_DOWN }

/** WebKitGTK's small browser by WebDriver, in a screen that nobody sees. It is the engine of Safari, not Safari. */
export async function openWebKit(port: number): Promise<OtherBrowser> {
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')
  const xvfb = findOnPath('xvfb-run')
  const driver = findOnPath('WebKitWebDriver')
  if (!binary || !xvfb || !driver) throw new Error('There is no WebKit with its driver: `npm run test:full` installs them on Debian (webkit2gtk-driver, xvfb)')
  const running = spawn(xvfb, ['-a', 'dbus-run-session', driver, `--port=${port}`], { stdio: 'ignore', detached: true, env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } })
  const stop = async () => {
    if (running.pid !== undefined && running.exitCode === null) process.kill(-running.pid)
    await once(running, 'exit')
  }
  try {
    await untilItListens(port)
    const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } })
    const browser = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build()
    return {
      name: `WebKitGTK (${(await browser.getCapabilities()).getBrowserVersion()})`,
      open: (address) => browser.get(address),
      setCookie: async (cookie) => browser.manage().addCookie(cookie),
      evaluate: (run, argument) => browser.executeScript(typeof run === 'string' ? run : `return (${String(run)})(arguments[0])`, argument),
      press: (key) => browser.actions().sendKeys(keys[key]).perform(),
      async close() {
        await browser.quit()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilItListens(port: number) {
  for (const until = Date.now() + 30_000; ; await sleep(100)) {
    const isThere = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null)
    if (isThere) return
    if (Date.now() > until) throw new Error('WebKitWebDriver does not answer')
  }
}
