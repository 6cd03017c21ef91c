import { readFileSync } from 'node:fs'
import { findBrowser, isPlaywrightsOwnThere } from '../find-browser.mjs'
import { findOnPath } from '../find-on-path.mjs'
import { courseNode, run, SetupError } from './run.mjs'

/** Makes sure that the browser tests have a Chromium, and for `npm run test:full` a Firefox and a WebKit; installs what is missing. */
export function requireBrowser() {
  requireChromium()
  if (process.env.TWINGE_TEST === 'full') requireOthers()
}

function requireOthers() {
  const isOwnThere = () => isPlaywrightsOwnThere('firefox') && isPlaywrightsOwnThere('webkit')
  const isSystemsThere = () => findOnPath('firefox-esr', 'firefox') !== undefined && findOnPath('WebKitWebDriver') !== undefined && findOnPath('xvfb-run') !== undefined
  if (isOwnThere() || isSystemsThere()) return
  console.log('Installing Firefox and WebKit for the full tests (first run only) …')
  if (isDebian() && isRoot()) install('firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth', 'dbus')
  if (isSystemsThere()) return
  run(courseNode(), ['node_modules/playwright/cli.js', 'install', ...(isRoot() ? ['--with-deps'] : []), 'firefox', 'webkit'])
  if (isOwnThere()) return
  throw new SetupError('There are no Firefox and WebKit for the full tests, and they could not be installed: see above. Run: npx playwright install --with-deps firefox webkit')
}

/** @param {...string} packages */
function install(...packages) {
  run('sh', ['-c', `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
}

function requireChromium() {
  if (isThere()) return
  console.log('Installing a browser for the tests (first run only) …')
  if (isDebian() && isRoot()) install('chromium-headless-shell')
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
