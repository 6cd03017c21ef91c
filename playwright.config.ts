import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { defineConfig, devices, type Project } from '@playwright/test'
import { findBrowser, isPlaywrightsOwnThere } from './lib/cli/find-browser.mjs'

// Every worker reads this file again: what may differ from one reading to the next is handed down in the environment.
process.env.TWINGE_TEST_PORT ??= String(await findFreePort())
process.env.TWINGE_TEST_FOLDER ??= makeFolder()

const baseURL = `http://localhost:${process.env.TWINGE_TEST_PORT}`

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // Playwright empties this folder first; Vitest's report lies in the one above.
  outputDir: 'test-results/playwright',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  use: { baseURL },
  projects: [
    {
      name: 'chromium',
      testIgnore: '**/other-browsers.spec.ts',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          executablePath: findBrowser(),
          // No sandbox: it needs user namespaces, which containers and root lack. The rest keeps the browser off the network.
          args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        },
      },
    },
    ...(process.env.TWINGE_TEST === 'full' ? otherBrowsers() : []),
  ],
  webServer: {
    command: 'node lib/cli/setup.mjs build && node lib/cli/serve.mjs',
    url: `${baseURL}/healthz`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 6_000 },
    env: {
      // The Node that the course runs on, whichever started the tests.
      PATH: [resolve('node_modules/.bin'), process.env.PATH].filter(Boolean).join(delimiter),
      PORT: process.env.TWINGE_TEST_PORT,
      TWINGE_DATABASE: join(process.env.TWINGE_TEST_FOLDER, 'twinge.sqlite'),
    },
  },
})

/** Playwright's own Firefox and WebKit where they are; else those of the system, which other drivers start. */
function otherBrowsers(): Project[] {
  const own = (['firefox', 'webkit'] as const).filter((name) => isPlaywrightsOwnThere(name))
  const projects: Project[] = own.map((name) => ({ name, testMatch: '**/{walk,course,question,reading}.spec.ts', use: { ...devices[name === 'firefox' ? 'Desktop Firefox' : 'Desktop Safari'] } }))
  return own.length === 2 ? projects : [...projects, { name: 'other browsers', testMatch: '**/other-browsers.spec.ts' }]
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

/** For the database. It goes with the process that made it, after the server in it has ended. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twinge-e2e-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
