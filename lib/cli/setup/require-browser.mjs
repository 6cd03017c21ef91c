import { readFileSync } from 'node:fs'
import { findBrowser, isPlaywrightsOwnThere } from '../find-browser.mjs'
import { courseNode, run, SetupError } from './run.mjs'

/** Makes sure that the browser tests have a Chromium, and installs one where there is none. */
export function requireBrowser() {
  if (isThere()) return
  console.log('Installing a browser for the tests (first run only) …')
  if (isDebian() && isRoot()) run('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium'], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  if (isThere()) return
  // Playwright installs the libraries that its browser needs only for root (it would ask for a password).
  run(courseNode(), ['node_modules/playwright/cli.js', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'])
  if (isThere()) return
  throw new SetupError('There is no browser for the tests, and none could be installed: see above. Install Chromium or Google Chrome so that it is on the PATH, or run: npx playwright install --with-deps chromium')
}

function isThere() {
  return isPlaywrightsOwnThere() || findBrowser() !== undefined
}

function isRoot() {
  return process.getuid?.() === 0
}

/** Not Ubuntu: its package "chromium" only fetches a snap, which does not start in a container. */
function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    // No such file: not Linux.
    return false
  }
}
