import type { APIResponse, Page } from '@playwright/test'
import { readingChoices, type ReadingPreferences } from '#lib/reading/reading-preferences.ts'
import { reading } from '#app/texts/en/reading.ts'
import { site } from '#app/texts/en/site.tsx'
import { course, itemTypes, quizzes } from '#tests/support/e2e/content.ts'
import { FakeSpeech } from '#tests/support/e2e/fake-speech.ts'
import { ways } from '#tests/support/e2e/hands.ts'
import { axeFaults } from '#tests/support/e2e/judges.ts'
import type { Learner } from '#tests/support/e2e/learner.ts'
import { expectNoSidewaysScroll } from '#tests/support/e2e/places.ts'
import type { Shortcut } from '#tests/support/e2e/shortcut.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const lesson = `/lessons/${course.lessons[0]}`
const first = quizzes[0]?.slug ?? ''
const themes = ['light', 'dark', 'black-on-white', 'white-on-black'] as const

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    test(`A learner comes from a lesson, sets how they read, and goes back to the lesson as they like it (${way})`, async ({ learner, axe }) => {
      await learner.open(lesson)
      await learner.go(learner.link(reading.title))
      // axe is a script.
      if (way !== 'no-script') await axe.expectNoViolations()
      await choose(learner, 'text', 'larger')
      await choose(learner, 'theme', 'dark')
      await learner.go(learner.button(reading.save))
      // What has the focus is what a screen reader says.
      await expect(learner.page.getByText(reading.saved)).toBeFocused()
      await expect(radio(learner.page, 'text', 'larger')).toBeChecked()
      if (way !== 'no-script') await axe.expectNoViolations()
      expect(await look(learner.page)).toMatchObject({ fontSize: 20.8, paper: 'rgb(23, 21, 18)' })

      await learner.go(learner.link(site.backToWhereYouWere))
      await expect(learner.page).toHaveURL(lesson)
      expect(await look(learner.page)).toMatchObject({ fontSize: 20.8, paper: 'rgb(23, 21, 18)' })
    })

    test(`The standard settings come back in one step (${way})`, async ({ learner, shortcut }) => {
      await save(shortcut, { text: 'largest', spacing: 'wide', width: 'narrow', font: 'device', theme: 'white-on-black', motion: 'none', layout: 'focus' })
      await learner.open('/reading')
      await learner.go(learner.button(reading.backToStandard))
      for (const [name, [standard]] of readingChoices) await expect(radio(learner.page, name, String(standard)), name).toBeChecked()
      expect(await learner.page.evaluate(() => document.documentElement.getAttributeNames())).toEqual(['lang', 'dir'])
    })
  })
}

test.describe('without script', () => {
  test.use({ way: 'no-script' })

  const effects: { [Name in keyof ReadingPreferences]?: [chosen: ReadingPreferences[Name], effect: Partial<Look>][] } = {
    text: [['larger', { fontSize: 20.8 }], ['largest', { fontSize: 28, paragraphSpacing: 1.11 }]],
    spacing: [['wide', { lineHeight: 2, letterSpacing: 0.12, wordSpacing: 0.16, paragraphSpacing: 2 }]],
    font: [['device', { font: 'system-ui' }]],
    theme: [
      ['light', { paper: 'rgb(251, 248, 242)', ink: 'rgb(29, 26, 22)', scheme: 'light', chrome: ['#fbf8f2'] }],
      ['dark', { paper: 'rgb(23, 21, 18)', ink: 'rgb(242, 236, 226)', scheme: 'dark', chrome: ['#171512'] }],
      ['black-on-white', { paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', scheme: 'light', chrome: ['#fff'] }],
      ['white-on-black', { paper: 'rgb(0, 0, 0)', ink: 'rgb(255, 255, 255)', scheme: 'dark', chrome: ['#000'] }],
    ],
  }
  for (const [name, cases] of Object.entries(effects)) {
    for (const [chosen, effect] of cases) {
      test(`${name}=${chosen} shows on every page, whatever the device prefers, and alone`, async ({ page, shortcut }) => {
        const pages = ['/', lesson, '/get-help', '/evidence', '/nowhere']
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await shortcut.post('/reading', { standard: '1' })
          await page.goto(lesson)
          const standard = await look(page)
          await save(shortcut, { [name]: chosen })
          for (const path of pages) {
            const response = await page.request.get(path)
            expect(await response.text(), path).toContain(name === 'theme' ? `theme-${chosen}-` : `data-${name}="${chosen}"`)
          }
          await page.goto(lesson)
          expect(await look(page)).toEqual({ ...standard, ...effect })
        }
      })
    }
  }

  test('Short lines hold about 45 letters', async ({ page, shortcut }) => {
    await page.goto(lesson)
    const standard = await longestLine(page)
    await save(shortcut, { width: 'narrow' })
    await page.goto(lesson)
    const narrow = await longestLine(page)
    expect([standard <= 80, narrow <= 55, narrow < standard], `${standard}, ${narrow}`).toEqual([true, true, true])
    for (const path of ['/evidence', '/references', '/get-help']) {
      await page.goto(path)
      expect((await page.getByRole('main').boundingBox())?.width, path).toBeLessThanOrEqual(27 * 16 + 2 * 40)
    }
  })
})

test('In focus all stands in one column and the foot is folded; progress and help stay', async ({ learner, shortcut, axe }) => {
  const { url } = await shortcut.standBefore((item) => item.type === 'matching' && item.reuse)
  await save(shortcut, { layout: 'focus' })
  const { page } = learner
  for (const path of [url, '/', lesson, '/evidence', '/references', '/practice']) {
    await learner.open(path)
    expect(await sideBySide(page, '.bins > *, .statement-entry > *, .outline-step > *, .verdict-key > *, .choice-row > label, .actions > *'), path).toEqual([])
    await expect(page.getByRole('banner').getByRole('link', { name: 'Get help' })).toBeVisible()
    await expect(learner.link('Glossary').last()).toBeHidden()
    await axe.expectNoViolations()
  }
  await learner.open(url)
  await expect(learner.heading).toHaveText(/^Question \d of 8$/)
  await expect(page.locator('.question-dots')).toBeVisible()
  await learner.open('/')
  await expect(page.getByRole('main')).toContainText('steps passed.')
  await page.getByText(reading.morePages).click()
  await learner.go(learner.link('Glossary').last())
  await expect(learner.heading).toHaveText('Glossary')
})

test('Nothing is painted before the settings are there', async ({ page, shortcut }) => {
  await save(shortcut, { text: 'largest', theme: 'white-on-black' })
  const held: (() => void)[] = []
  await page.route(/(reading-choices|theme-white-on-black)-/, (route) => void held.push(() => void route.continue()))
  await page.goto(lesson, { waitUntil: 'commit' })
  await expect.poll(() => held.length).toBe(2)
  // The page is there, and its font has come by: all but these two.
  await page.waitForFunction(() => document.querySelector('footer') !== null)
  const painted = () => page.evaluate(() => performance.getEntriesByType('paint').length)
  expect(await painted()).toBe(0)
  for (const letGo of held) letGo()
  await expect.poll(painted).toBeGreaterThan(0)
})

test('Settings are kept over a reload, a new page and a closed browser, and are nobody else’s', async ({ learner, context, shortcut, newBrowser }) => {
  await save(shortcut, { text: 'largest' })
  await learner.open('/')
  await learner.page.reload()
  expect((await look(learner.page)).fontSize).toBe(28)
  const later = await newBrowser({ storageState: await context.storageState() })
  await later.page.goto('/glossary')
  expect((await look(later.page)).fontSize).toBe(28)
  const other = await newBrowser()
  await other.page.goto('/glossary')
  expect((await look(other.page)).fontSize).toBe(16)
})

test('Settings come on top of the size that the browser is set to', async ({ page, shortcut }) => {
  await save(shortcut, { text: 'larger' })
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
  await page.goto(lesson)
  expect((await look(page)).fontSize).toBe(41.6)
})

test('Starting over leaves the settings, erasing everything removes them', async ({ learner, shortcut }) => {
  await save(shortcut, { theme: 'dark' })
  await learner.open('/your-data')
  await expect(learner.page.getByRole('main')).toContainText('reading settings')
  await learner.open('/start-over')
  await learner.confirm('Start the course over')
  expect((await look(learner.page)).paper).toBe('rgb(23, 21, 18)')
  await learner.open('/erase')
  await learner.confirm('Erase everything')
  expect((await look(learner.page)).paper).toBe('rgb(251, 248, 242)')
  await learner.open('/reading')
  await expect(radio(learner.page, 'theme', 'device')).toBeChecked()
})

test('A newcomer who saves the standard has nothing kept, and pays for nothing', async ({ learner, context }) => {
  const fetched: string[] = []
  learner.page.on('request', (request) => fetched.push(request.url()))
  await learner.open('/reading')
  await learner.go(learner.button(reading.save))
  await expect(learner.page.getByText(reading.saved)).toBeVisible()
  expect(await context.cookies()).toEqual([])
  expect(fetched.filter((url) => /reading-choices|theme-/.test(url))).toEqual([])
})

test('What is not offered is as standard, and breaks no page', async ({ page, shortcut, context }) => {
  for (const fields of [new URLSearchParams({ theme: 'sepia', text: '"><script>', layout: '' }), new URLSearchParams(), new URLSearchParams([['text', 'gigantic'], ['text', 'larger'], ['text', 'huge']])]) {
    expect((await shortcut.post('/reading', fields)).status()).toBe(303)
  }
  expect(await context.cookies()).toEqual([])
  await shortcut.post('/reading', { theme: 'sepia', spacing: 'wide', __proto__: 'x' })
  await page.goto('/')
  expect(await page.evaluate(() => document.documentElement.getAttributeNames())).toEqual(['lang', 'dir', 'data-spacing'])
  expect((await shortcut.post('/reading', { from: 'x'.repeat(20_000) })).status()).toBe(413)
})

test('The way back leads to pages of ours only', async ({ learner, shortcut, page }) => {
  for (const from of ['//evil.example/', 'https://evil.example/', '/\\evil.example', '/.//evil.example', 'javascript:alert(1)']) {
    expect((await shortcut.post('/reading', { from })).headers().location, from).toBe('/reading?saved=1')
    await learner.open(`/reading?${new URLSearchParams({ from })}`)
    await expect(learner.link(site.toCoursePage), from).toHaveAttribute('href', '/')
  }
  const foreign = await page.request.get('/reading', { headers: { referer: 'https://evil.example/login' } })
  expect(await foreign.text()).not.toContain('/login')
})

test('The way back is still known after looking around in the settings', async ({ learner }) => {
  await learner.open('/evidence?verdict=corrected')
  await learner.go(learner.link(reading.title))
  await learner.go(learner.button(reading.save))
  await learner.go(learner.link(reading.title))
  await learner.go(learner.link(site.backToWhereYouWere))
  await expect(learner.page).toHaveURL('/evidence?verdict=corrected')
})

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    test(`A question that is open is not lost, nor where the quiz stands (${way})`, async ({ learner, shortcut }) => {
      const { url } = await shortcut.standBefore((item) => item.type === 'single-choice')
      await learner.open(url)
      await learner.answer('right')
      await learner.goOn()
      const now = new URL(learner.page.url()).pathname
      await learner.go(learner.link(reading.title))
      if (way === 'no-script') expect(await learner.page.locator('main noscript').innerText()).toBe(` ${site.openAnswer(1)}`)
      await learner.go(learner.link(site.backToWhereYouWere))
      await expect(learner.page).toHaveURL(now)
    })

    test(`An answer that was begun is there again after Back, with the settings that were saved (${way})`, async ({ learner, shortcut }) => {
      const { url, item } = await shortcut.standBefore(({ type }) => type === 'multiple-response')
      await learner.open(url)
      const option = learner.page.getByRole('checkbox').nth(1)
      await learner.hands.check(option)
      await learner.go(learner.link(reading.title))
      await choose(learner, 'text', 'larger')
      await learner.go(learner.button(reading.save))
      if (way === 'no-script') expect(await learner.page.locator('main noscript').innerText()).toBe(` ${site.openAnswer(2)}`)
      await learner.page.goBack()
      await learner.page.goBack()
      await expect(learner.page.getByRole('main')).toContainText(item.prompt)
      await expect(option).toBeChecked()
      expect((await look(learner.page)).fontSize).toBe(20.8)
    })
  })
}

for (const theme of themes) {
  test(`In the theme ${theme} all text has 7:1 and no page has barriers`, async ({ page, shortcut, axe }) => {
    const attempt = await shortcut.start(first)
    await save(shortcut, { theme })
    // The device prefers the other one.
    await page.emulateMedia({ colorScheme: theme === 'light' || theme === 'black-on-white' ? 'dark' : 'light' })
    // A theme changes colours alone: whatever else axe knows is asked once.
    const expectClear = async (path: string) => {
      await page.goto(path)
      expect.soft(await axeFaults(page, ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']), path).toEqual([])
    }
    await page.goto('/reading')
    await axe.expectNoViolations()
    for (const path of ['/', lesson, '/get-help', '/evidence', '/references', '/reading', `/attempts/${attempt}`]) await expectClear(path)
    const asked = await shortcut.asked(attempt)
    if (asked) await shortcut.answer(asked, 'wrong')
    await expectClear(`/attempts/${attempt}`)
    await shortcut.finish(attempt, () => 'wrong')
    await expectClear(`/attempts/${attempt}/result`)
  })

  test(`In the theme ${theme} paper stays light`, async ({ page, shortcut }) => {
    await save(shortcut, { theme })
    await page.emulateMedia({ media: 'print' })
    await page.goto(lesson)
    expect(await look(page)).toMatchObject({ paper: 'rgb(251, 248, 242)', scheme: 'light' })
  })
}

for (const theme of ['black-on-white', 'white-on-black'] as const) {
  test(`${theme}: every colour of text and lines has 10:1, and the patterns of tissues stay apart`, async ({ page, shortcut }) => {
    await save(shortcut, { theme })
    await page.goto(lesson)
    const colours = await colourTokens(page)
    for (const [name, colour] of Object.entries(colours)) {
      if (!/paper|button|-fill$/.test(name)) expect(contrast(colour, colours['--paper'] ?? []), name).toBeGreaterThanOrEqual(10)
    }
    expect(contrast(colours['--button'] ?? [], colours['--button-ink'] ?? [])).toBe(21)
    const tissues = ['muscle', 'nerve', 'tendon', 'ligament', 'bone'].map((tissue) => String(colours[`--${tissue}`]))
    expect(new Set(tissues).size).toBe(5)
  })
}

test.describe('at 320 px, with the largest text, wide and in focus', () => {
  test.use({ viewport: { width: 320, height: 640 } })
  const wished: Partial<ReadingPreferences> = { text: 'largest', spacing: 'wide' }
  const pages = ['/', '/reading', '/reading?saved=1', ...course.lessons.flatMap((slug) => [`/lessons/${slug}`, `/lessons/${slug}/quiz`]), '/final-check', '/completion', '/get-help?show=all', '/evidence', '/glossary', '/references', '/practice', '/practice/diary', '/practice/stretches/chest', '/practice/routine?chest=standing&calf=seated', '/about', '/your-data', '/start-over', '/erase', '/nowhere']

  test('No page scrolls sideways', async ({ page, shortcut, allow }) => {
    allow(/status of 404/)
    await shortcut.passAll()
    for (const layout of ['standard', 'focus'] as const) {
      await save(shortcut, { ...wished, layout })
      for (const path of pages) {
        await page.goto(path)
        await expectNoSidewaysScroll(page)
      }
    }
  })

  for (const type of itemTypes) {
    test(`No page of a ${type} question scrolls sideways`, async ({ learner, shortcut }) => {
      const { url } = await shortcut.standBefore((item) => item.type === type)
      await save(shortcut, wished)
      await learner.open(url)
      await expectNoSidewaysScroll(learner.page)
      await learner.answer('wrong')
      await expectNoSidewaysScroll(learner.page)
    })
  }

  test('No result scrolls sideways', async ({ page, shortcut }) => {
    const attempt = await shortcut.start(first)
    await shortcut.finish(attempt, () => 'wrong')
    await save(shortcut, wished)
    await page.goto(`/attempts/${attempt}`)
    await expectNoSidewaysScroll(page)
  })
})

for (const width of [320, 1280]) {
  test(`Every control of the settings and the header is 44 px or more at ${width} px`, async ({ page, shortcut }) => {
    await page.setViewportSize({ width, height: 700 })
    for (const text of ['standard', 'largest'] as const) {
      await save(shortcut, { text })
      await page.goto('/reading')
      const small = await page.locator('header a, main .option, main button').evaluateAll((controls) =>
        controls.map((control) => ({ text: control.textContent, ...control.getBoundingClientRect().toJSON() })).filter(({ width: across, height }) => across < 44 || height < 44),
      )
      expect(small).toEqual([])
    }
  })
}

test('Without motion nothing moves by itself, and the page jumps along with the voice', async ({ page, shortcut }) => {
  const speech = await FakeSpeech.in(page)
  await page.addInitScript(() => {
    const seen: unknown[] = []
    Object.assign(window, { seen })
    Element.prototype.scrollIntoView = (options) => void seen.push(typeof options === 'object' ? options.behavior : options)
  })
  const glides = async () => {
    await page.goto(lesson)
    await page.getByRole('button', { name: /^Read aloud: / }).nth(1).click()
    await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused()
    for (let count = 0; count < 8; count++) await speech.finish()
    return page.evaluate(() => [...new Set((window as unknown as { seen: unknown[] }).seen)])
  }
  await page.setViewportSize({ width: 400, height: 500 })
  expect(await glides()).toContain('smooth')
  await save(shortcut, { motion: 'none' })
  expect(await glides()).toEqual(['auto'])
  // What a later style may bring.
  expect(await page.evaluate(() => {
    const moving = new CSSStyleSheet()
    moving.replaceSync('main { transition: opacity 1s; animation: 1s x; scroll-behavior: smooth }')
    document.adoptedStyleSheets = [moving]
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(document.querySelector('main') ?? document.body)
    return [transitionDuration, animationName, scrollBehavior]
  })).toEqual(['0s', 'none', 'auto'])
})

async function save(shortcut: Shortcut, preferences: Partial<ReadingPreferences>): Promise<APIResponse> {
  const response = await shortcut.post('/reading', preferences)
  expect(response.status()).toBe(303)
  return response
}

function radio(page: Page, name: keyof ReadingPreferences, value: string) {
  const { legend, choices } = reading.preferences[name]
  return page.getByRole('group', { name: legend }).getByRole('radio', { name: new Map(Object.entries<string>(choices)).get(value), exact: true })
}

async function choose(learner: Learner, name: keyof ReadingPreferences, value: string) {
  await learner.hands.check(radio(learner.page, name, value))
}

type Look = Awaited<ReturnType<typeof look>>

/** What settings change, as the browser computed it: lengths in px, or in the size of the text that they belong to. */
function look(page: Page) {
  return page.evaluate(() => {
    const root = getComputedStyle(document.documentElement)
    const paragraph = getComputedStyle(document.querySelector('.section > p') ?? document.body)
    const inText = (length: string) => Math.round((100 * (Number.parseFloat(length) || 0)) / Number.parseFloat(paragraph.fontSize)) / 100
    // A colour that the browser gives by itself tells which scheme it uses.
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'CanvasText'
    const scheme = getComputedStyle(probe).color === 'rgb(0, 0, 0)' ? 'light' : 'dark'
    probe.remove()
    return {
      fontSize: Number.parseFloat(root.fontSize),
      lineHeight: inText(paragraph.lineHeight),
      letterSpacing: inText(paragraph.letterSpacing),
      wordSpacing: inText(paragraph.wordSpacing),
      paragraphSpacing: inText(paragraph.marginBlockEnd),
      font: root.fontFamily.split(',')[0],
      paper: root.backgroundColor,
      ink: root.color,
      scheme,
      chrome: [...document.querySelectorAll('meta[name="theme-color"]')].map((meta) => meta.getAttribute('content')),
    }
  })
}

/** How many letters the fullest line of running text holds. */
function longestLine(page: Page): Promise<number> {
  return page.evaluate(() => {
    let longest = 0
    for (const paragraph of document.querySelectorAll('.section > p')) {
      const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const lines = new Map<number, number>()
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        for (let at = 0; at < (node.nodeValue ?? '').length; at++) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { width, bottom } = range.getBoundingClientRect()
          if (width > 1) lines.set(Math.round(bottom / 8), (lines.get(Math.round(bottom / 8)) ?? 0) + 1)
        }
      }
      longest = Math.max(longest, ...lines.values())
    }
    return longest
  })
}

/** Elements that stand beside another of the same parent, by their text. */
function sideBySide(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const all = [...document.querySelectorAll(wanted)].filter((element) => element.getBoundingClientRect().height > 0)
    return all.flatMap((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      const beside = all.find((other) => other !== element && other.parentElement === element.parentElement && other.getBoundingClientRect().top < bottom - 1 && other.getBoundingClientRect().bottom > top + 1)
      return beside ? [element.textContent.slice(0, 40)] : []
    })
  }, selector)
}

/** The colours that the page's stylesheets name, as red, green and blue. */
function colourTokens(page: Page): Promise<Record<string, number[]>> {
  return page.evaluate(() => {
    const names = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).flatMap((rule) => (rule instanceof CSSStyleRule && rule.selectorText === ':root' ? [...rule.style] : []))
    const probe = document.body.appendChild(document.createElement('i'))
    const colours = names.flatMap((name) => {
      probe.style.color = ''
      probe.style.color = getComputedStyle(document.documentElement).getPropertyValue(name)
      return probe.style.color ? [[name, getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? []] as const] : []
    })
    return Object.fromEntries(colours)
  })
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: number[], other: number[]): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
