/**
 * Gets the course ready to run or to be tested, and does only what is still to be done:
 *   node lib/cli/setup.mjs         installs the packages
 *   node lib/cli/setup.mjs build   … and builds the course when something in it changed
 *   node lib/cli/setup.mjs test    … and makes sure that there is a browser for the tests
 * `build test` does both. It runs before any package is there, so it and lib/cli/setup/ use what Node 20 has built in.
 */
import { build } from './setup/build.mjs'
import { install } from './setup/install.mjs'
import { requireBrowser } from './setup/require-browser.mjs'
import { SetupError } from './setup/run.mjs'

const steps = { build, test: requireBrowser }

try {
  const wanted = process.argv.slice(2)
  for (const name of wanted) {
    if (!Object.hasOwn(steps, name)) throw new SetupError(`There is no step "${name}". The steps are: ${Object.keys(steps).join(', ')}.`)
  }
  install()
  for (const name of wanted) await steps[name]()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
}
