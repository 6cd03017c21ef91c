import { freePort, startServer } from '#tests/support/crash/course-server.ts'
import { findLayoutFaults } from '#tests/support/e2e/appearance.ts'
import { openFirefox } from '#tests/support/e2e/browsers/firefox.ts'
import type { OtherBrowser } from '#tests/support/e2e/browsers/other-browser.ts'
import { openWebKit } from '#tests/support/e2e/browsers/webkit.ts'
import { logOfEverything, pages } from '#tests/support/e2e/everywhere.ts'
import { axeFaults } from '#tests/support/e2e/judges.ts'
import type { Log, Records } from '#tests/support/e2e/records.ts'
import { expect, test } from '#tests/support/e2e/test.ts'
import { temporaryFolder } from '#tests/support/store.ts'

const browsers = { Firefox: openFirefox, WebKit: async () => openWebKit(await freePort()) }

for (const [name, open] of Object.entries(browsers)) {
  test(`A learner takes a question with the keyboard in ${name}`, async ({ records, baseURL }) => {
    const browser = await open()
    try {
      await takeQuestion(browser, records, String(baseURL))
    } finally {
      await browser.close()
    }
  })

  test(`The course that is kept on a device goes on without its server in ${name}`, async () => {
    await using folder = await temporaryFolder()
    const where = { port: await freePort(), database: folder.file('twinge.sqlite') }
    let server = await startServer(where)
    const browser = await open()
    try {
      await server.ready()
      const texts = (selector: string) => browser.evaluate((of) => [...document.querySelectorAll(of)].map((element) => element.textContent?.trim()).join(' '), selector)
      await browser.open(`${server.origin}/device`)
      // The script shows it, when it has been read.
      await expect.poll(() => browser.evaluate(() => document.querySelector('[data-device=keep]:not([hidden])') !== null)).toBe(true)
      await browser.evaluate(() => document.querySelector<HTMLElement>('[data-device=keep] button')?.click())
      // With what the page says, should it not be kept.
      await expect.poll(() => texts('h1, main [role=status]'), { timeout: 30_000 }).toMatch(/^This course is kept on this device/)
      await server.stop()

      await browser.open(`${server.origin}/`)
      await browser.evaluate(() => document.querySelector<HTMLElement>('form[action$="/start"] button')?.click())
      await expect.poll(() => browser.evaluate(() => location.pathname)).toMatch(/^\/lessons\//)
      await browser.open(`${server.origin}/`)
      await expect.poll(() => texts('footer')).toContain('1 thing that you did is saved here, and not yet on the course’s server.')
      expect(await texts('main')).toContain('Go on reading')

      server = await startServer(where)
      await server.ready()
      await expect(async () => {
        await browser.open(`${server.origin}/about`)
        expect(await texts('footer')).toContain('All that you did is saved here and on the course’s server.')
      }).toPass({ timeout: 30_000 })
    } finally {
      await browser.close()
      await server[Symbol.asyncDispose]()
    }
  })

  test(`No page and no quiz state has a barrier or a fault of layout in ${name}`, async ({ records, baseURL }) => {
    test.setTimeout(900_000)
    const browser = await open()
    try {
      const { log, states } = logOfEverything(records)
      await become(browser, records, String(baseURL), log)
      for (const path of [...pages, ...states.map(({ url }) => url)]) {
        await browser.open(`${baseURL}${path}`)
        const faults = [...(await findLayoutFaults(browser)), ...(await axeFaults(browser))]
        expect.soft(faults, `${path} in ${browser.name}`).toEqual([])
      }
    } finally {
      await browser.close()
    }
  })
}

async function takeQuestion(browser: OtherBrowser, records: Records, baseURL: string) {
  const { quiz, item } = records.find(({ type }) => type === 'single-choice')
  const started = records.startedAttempt({ quiz, items: [{ id: item.id, safety: false }] })
  await become(browser, records, baseURL, [started])
  await browser.open(`${baseURL}/attempts/${started.attempt}`)
  const focused = () => browser.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  await expect.poll(focused).toBe('Question 1 of 1')

  // An empty answer is explained, in place.
  await tabTo(browser, 'Check answer')
  await browser.press('Enter')
  await expect.poll(() => browser.evaluate(() => document.title)).toMatch(/^Error: Question 1 of 1/)
  await expect.poll(focused).toMatch(/^There is a problem/)

  await tabTo(browser, 'radio')
  await browser.press('Space')
  await tabTo(browser, 'Check answer')
  await browser.press('Enter')
  await expect.poll(focused).toMatch(/^(Right|Not right)\.$/)
  expect(await browser.evaluate(() => document.title)).toMatch(/^(Right|Not right)\. Question 1 of 1/)

  await tabTo(browser, 'See your result')
  await browser.press('Enter')
  await expect.poll(focused).toMatch(/^(You passed|Not passed yet)\./)
}

async function become(browser: OtherBrowser, records: Records, baseURL: string, log: Log) {
  await browser.open(`${baseURL}/about`)
  await browser.setCookie(await records.cookieFor(log))
}

async function tabTo(browser: OtherBrowser, what: string) {
  for (let presses = 0; presses < 60; presses++) {
    const at = await browser.evaluate(() => {
      const { activeElement } = document
      return activeElement instanceof HTMLInputElement ? activeElement.type : (activeElement?.textContent?.trim() ?? '')
    })
    if (at === what) return
    await browser.press('Tab')
  }
  throw new Error(`Tab does not lead to “${what}”`)
}
