import type { Page } from '@playwright/test'
import { FakeSpeech, voices } from '#tests/support/e2e/fake-speech.ts'
import { course } from '#tests/support/e2e/content.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const path = `/lessons/${course.lessons[0]}`

test('Without a voice nothing is offered', async ({ page }) => {
  await FakeSpeech.in(page, [])
  await page.goto(path, { waitUntil: 'networkidle' })
  await expect(page.getByRole('button', { name: /Read aloud/ })).toHaveCount(0)
})

test('With voices for other languages only nothing is offered', async ({ page }) => {
  await FakeSpeech.in(page, voices.filter(({ lang }) => !lang.startsWith('en')))
  await page.goto(path, { waitUntil: 'networkidle' })
  await expect(page.getByRole('button', { name: /Read aloud/ })).toHaveCount(0)
})

test('In a browser without speech nothing is offered, and nothing fails', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'))
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(await page.evaluate(() => 'speechSynthesis' in window)).toBe(false)
  await expect(page.getByRole('button', { name: /Read aloud/ })).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ way: 'no-script' })
  test('Nothing is offered that would not work', async ({ page }) => {
    await page.goto(path)
    await expect(page.getByText('Read aloud')).toHaveCount(0)
  })
})

test('Every section is offered once, also when the voices come late', async ({ page }) => {
  const speech = await FakeSpeech.in(page, [])
  await page.goto(path, { waitUntil: 'networkidle' })
  await speech.setVoices(voices)
  const sections = page.locator('.section, .summary')
  await expect(page.getByRole('button', { name: /^Read aloud: / })).toHaveCount(await sections.count())
  await speech.setVoices(voices)
  for (const section of await sections.all()) {
    const title = await section.getByRole('heading', { level: 3 }).first().innerText()
    await expect(section.getByRole('button', { name: `Read aloud: ${title}`, exact: true })).toHaveCount(1)
  }
  expect(await speech.said()).toEqual([])
})

test('Who does not press it does not carry what reads', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await openLesson(page)
  expect(fetched.filter((address) => /read-aloud-reading/.test(address))).toEqual([])
  await start(page)
  expect(fetched.filter((address) => /read-aloud-reading/.test(address))).toHaveLength(1)
})

test('A section is read from its heading to its end, and every sentence is shown while it is spoken', async ({ page }) => {
  const speech = await openLesson(page)
  const { title, section } = await start(page)
  expect((await speech.now())?.text).toBe(title)
  await expect(section.getByRole('group', { name: `Read aloud: ${title}` }).getByRole('button', { name: 'Pause' })).toBeFocused()
  for (let now = await speech.now(); now; now = await speech.now()) {
    expect(await shown(page, 'spoken-sentence')).toBe(now.text)
    expect(await shown(page, 'spoken-word')).toBe('')
    await speech.finish()
  }
  const paragraphs = await section.locator('> p').allInnerTexts()
  expect(paragraphs.length).toBeGreaterThan(1)
  for (const paragraph of paragraphs) expect((await speech.said()).join(' ')).toContain(paragraph.trim())
  expect(await shown(page, 'spoken-sentence')).toBe('')
  await expect(section.getByRole('status')).toHaveText('That is the end of this section.')

  await page.getByRole('button', { name: 'Read again' }).click()
  expect((await speech.now())?.text).toBe(title)
})

test('At its end the next section can be read, and after the last one none', async ({ page }) => {
  // A button that still glides along with the page is not where it was when it is pressed.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const speech = await openLesson(page)
  await start(page)
  const count = await page.getByRole('button', { name: /^Read aloud: / }).count()
  for (let rest = count; rest > 0; rest--) {
    await speech.finishAll()
    await page.getByRole('button', { name: 'Read the next section' }).click()
    await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused()
  }
  expect((await speech.now())?.text).toBe('In three lines')
  await speech.finishAll()
  await expect(page.getByRole('button', { name: 'Read again' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Read the next section' })).toHaveCount(0)
})

test('Each word is shown as the voice comes to it, also by voices that do not say how long it is', async ({ page }) => {
  const speech = await openLesson(page)
  await start(page)
  await speech.finish()
  const sentence = (await speech.now())?.text ?? ''
  for (const [place, word] of wordsOf(sentence).slice(0, 3).entries()) {
    await speech.comeTo(word, place !== 1)
    expect(await shown(page, 'spoken-word')).toBe(word)
    expect(await shown(page, 'spoken-sentence')).toBe(sentence)
  }
})

test('In forced colors, where all highlights look alike, the word alone is shown', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const speech = await openLesson(page)
  const { title } = await start(page)
  expect(await shown(page, 'spoken-sentence')).toBe(title)
  await speech.comeTo(wordsOf(title)[1] ?? '')
  expect(await shown(page, 'spoken-word')).toBe(wordsOf(title)[1])
  expect(await shown(page, 'spoken-sentence')).toBe('')
})

test('A browser that can’t highlight words marks the paragraph', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'))
  const speech = await openLesson(page)
  const { section } = await start(page)
  expect(await page.evaluate(() => 'highlights' in CSS)).toBe(false)
  await expect(section.locator('[data-spoken]')).toHaveText(/./)
  await speech.finish()
  await speech.comeTo(wordsOf((await speech.now())?.text ?? '')[0] ?? '')
  await expect(page.locator('[data-spoken]')).toHaveCount(1)
  await expect(section.locator('> p').first()).toHaveAttribute('data-spoken')
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.locator('[data-spoken]')).toHaveCount(0)
})

test('What is paused goes on at the same word', async ({ page }) => {
  const speech = await openLesson(page)
  await start(page)
  await speech.finish()
  const sentence = (await speech.now())?.text ?? ''
  const word = wordsOf(sentence)[2] ?? ''
  await speech.comeTo(word)
  await page.getByRole('button', { name: 'Pause' }).click()
  expect(await speech.now()).toBeNull()
  expect(await shown(page, 'spoken-word')).toBe(word)

  await page.getByRole('button', { name: 'Go on reading' }).click()
  await expect.poll(async () => (await speech.now())?.text).toBe(sentence.slice(sentence.indexOf(word)))
  expect(await shown(page, 'spoken-sentence')).toBe(sentence)
  const next = wordsOf(sentence)[3] ?? ''
  await speech.comeTo(next)
  expect(await shown(page, 'spoken-word')).toBe(next)
})

test('Speed and voice are chosen, hold from the same word on, and are remembered', async ({ page }) => {
  const speech = await openLesson(page)
  await start(page)
  const [speed, voice] = [page.getByLabel('Speed'), page.getByLabel('Voice')]
  // Those of the page's language; those that need no internet come first.
  await expect(voice.getByRole('option')).toHaveText(['Ada', 'Bob', 'Cloud (by internet)'])
  expect(await speech.now()).toMatchObject({ voice: 'Ada', rate: 1 })
  await speech.finish()
  const sentence = (await speech.now())?.text ?? ''
  const word = wordsOf(sentence)[2] ?? ''
  await speech.comeTo(word)
  await speed.selectOption('1.5')
  await expect.poll(() => speech.now()).toEqual({ text: sentence.slice(sentence.indexOf(word)), voice: 'Ada', rate: 1.5 })
  await voice.selectOption('Bob')
  await expect.poll(() => speech.now()).toEqual({ text: sentence.slice(sentence.indexOf(word)), voice: 'Bob', rate: 1.5 })

  await page.getByRole('button', { name: 'Pause' }).click()
  await speed.selectOption('0.5')
  expect(await speech.now()).toBeNull()

  await page.reload()
  const { title } = await start(page)
  expect(await speech.now()).toEqual({ text: title, voice: 'Bob', rate: 0.5 })
  await expect(speed).toHaveValue('0.5')
})

for (const [trouble, cause] of [
  ['keeps nothing', () => (Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new Error('refused') })],
  ['holds what it did not write', () => localStorage.setItem('twinge-read-aloud', '{"rate":"90","voice":["gone"]}')],
  ['holds what can’t be read', () => localStorage.setItem('twinge-read-aloud', '{')],
] as const) {
  test(`A browser that ${trouble} reads aloud in the usual way`, async ({ page }) => {
    await page.addInitScript(cause)
    const speech = await openLesson(page)
    const { title } = await start(page)
    expect(await speech.now()).toEqual({ text: title, voice: 'Ada', rate: 1 })
    await page.getByLabel('Speed').selectOption('2')
    await expect.poll(async () => (await speech.now())?.rate).toBe(2)
  })
}

test('Stop ends it, and leads back to where it began', async ({ page }) => {
  const speech = await openLesson(page)
  const { title, section } = await start(page)
  await speech.finish()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  expect(await speech.now()).toBeNull()
  expect(await shown(page, 'spoken-sentence')).toBe('')
  await expect(section.getByRole('group')).toHaveCount(0)
  await expect(section.getByRole('button', { name: `Read aloud: ${title}` })).toBeFocused()
  await section.getByRole('button', { name: `Read aloud: ${title}` }).click()
  await expect.poll(async () => (await speech.now())?.text).toBe(title)
})

test('One section is read at a time', async ({ page }) => {
  const speech = await openLesson(page)
  const first = await start(page)
  await speech.finish()
  const second = await start(page, 1)
  await expect.poll(async () => (await speech.now())?.text).toBe(second.title)
  await expect(page.getByRole('group', { name: /^Read aloud: / })).toHaveCount(1)
  await expect(first.section.getByRole('button', { name: `Read aloud: ${first.title}` })).toBeVisible()

  // Voices that come later change nothing of that.
  await speech.setVoices(voices.slice(0, 2))
  await expect(page.getByLabel('Voice').getByRole('option')).toHaveCount(2)
  await page.waitForLoadState('networkidle')
  await expect(second.section.getByRole('button', { name: /^Read aloud: / })).toHaveCount(0)
})

test('Neither citations, nor what is hidden, nor what is only there to press is read; a term is', async ({ page }) => {
  const speech = await openLesson(page)
  const section = page.locator('.section').first()
  await section.evaluate((element) => {
    const add = (parent: Element, tag: string, attributes: Record<string, string>, text: string) => {
      const made = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
      made.append(text)
      parent.append(made)
      return made
    }
    const paragraph = add(element, 'p', {}, 'It is a ')
    add(paragraph, 'button', { type: 'button', popovertarget: 'meaning' }, 'knot')
    add(paragraph, 'span', { id: 'meaning', popover: 'manual' }, 'Never: a definition.').showPopover()
    add(paragraph, 'sup', { class: 'citation' }, 'Never 7')
    paragraph.append(' in a muscle. ')
    add(paragraph, 'span', { class: 'visually-hidden' }, 'Never: for screen readers.')
    add(element, 'p', { hidden: '' }, 'Never: hidden.')
    const closed = add(element, 'details', {}, '')
    add(closed, 'summary', {}, 'Never: describe this')
    add(closed, 'p', {}, 'Never: closed.')
    const open = add(element, 'details', { open: '' }, '')
    add(open, 'summary', {}, 'Never: describe that')
    add(open, 'p', {}, 'What was opened.')
  })
  await start(page)
  await speech.finishAll()
  const said = await speech.said()
  expect(said.slice(-2)).toEqual(['It is a knot in a muscle.', 'What was opened.'])
  expect(said.join(' ')).not.toMatch(/Never|#|Read aloud|Pause|Speed/)
})

test('What the article says is heard with its verdict and the correction; its sources are left to the eye', async ({ page }) => {
  const speech = await openLesson(page)
  const section = page.locator('.section').filter({ has: page.locator('.claim') }).first()
  const claim = section.locator('.claim').first()
  await start(page, await page.locator('.section').evaluateAll((all) => all.findIndex((one) => one.querySelector('.claim'))))
  await speech.finishAll()
  const said = (await speech.said()).join(' ')
  for (const part of ['.claim-verdict', '.claim-correction > p:first-child']) expect(said).toContain((await claim.locator(part).innerText()).trim())
  expect(said).toContain(`The article says “${await claim.locator('q').innerText()}”`)
  expect(said).not.toMatch(/Sources|Reference/)
})

test('Tables, lists, pictures and activities can be followed by ear', async ({ page, context, graduate }) => {
  await context.addCookies(graduate.cookies)
  const speech = await openLesson(page, `/lessons/${course.lessons.at(-1)}`)
  const heard = async (part: string) => {
    const section = page.locator('.section').filter({ has: page.locator(part) }).first()
    await section.getByRole('button', { name: /^Read aloud: / }).click()
    await expect(section.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect.poll(() => speech.now()).not.toBeNull()
    const before = (await speech.said()).length - 1
    await speech.finishAll()
    return { section, said: (await speech.said()).slice(before).join(' ') }
  }

  const table = await heard('table')
  const headers = await table.section.locator('th').allInnerTexts()
  const cells = await table.section.locator('tbody tr').first().locator('td').allInnerTexts()
  expect(table.said).toContain(`${cells[0]} ${headers[1]}: ${cells[1]} ${headers[2]}: ${cells[2]}`)
  expect(table.said).not.toContain(headers.join(' '))
  // A cell with nothing but citations has nothing to say.
  expect(table.said).not.toContain(`${headers[3]}:`)

  const steps = await heard('ol')
  const [one, two] = await steps.section.locator('ol').first().getByRole('listitem').allInnerTexts()
  expect(steps.said).toContain(`1: ${one} 2: ${two}`)

  const picture = await heard('figure')
  expect(picture.said).toContain(`Picture: ${await picture.section.locator('figcaption').first().innerText()}`)

  const activity = await heard('form')
  expect(activity.said).toContain('There is an activity here.')
  expect(activity.said).not.toContain(await activity.section.locator('legend').first().innerText())
})

test('What is read stays in view, unless the reader has scrolled away', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 640 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const speech = await openLesson(page)
  await start(page, 1)
  const isInView = () => page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('spoken-sentence') ?? [])] as Range[]
    const bar = document.querySelector('.read-aloud')?.getBoundingClientRect()
    return ranges.every((range) => range.getBoundingClientRect().bottom <= innerHeight && range.getBoundingClientRect().top >= (bar && bar.top <= 0 ? bar.bottom : 0))
  })
  const begin = await page.evaluate(() => scrollY)
  for (let count = 0; count < 12; count++) {
    await speech.finish()
    expect(await isInView()).toBe(true)
  }
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(begin)

  await page.evaluate(() => scrollTo(0, 0))
  await speech.finish()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.getByRole('button', { name: 'Pause' }).evaluate((button) => (button as HTMLButtonElement).click())
  await page.getByRole('button', { name: 'Go on reading' }).evaluate((button) => (button as HTMLButtonElement).click())
  await expect.poll(isInView).toBe(true)
})

for (const { error, says } of [
  { error: 'synthesis-failed', says: /This voice did not work.*choose another voice/ },
  { error: 'not-allowed', says: /did not allow/ },
  { error: 'interrupted', says: /Something else stopped/ },
] as const) {
  test(`When speech ends with “${error}” the reader is told, and goes on from there`, async ({ page }) => {
    const speech = await openLesson(page)
    const { section } = await start(page)
    await speech.finish()
    const sentence = (await speech.now())?.text
    await speech.fail(error)
    await expect(section.getByRole('status')).toHaveText(says)
    await section.getByRole('button', { name: 'Go on reading' }).click()
    await expect.poll(async () => (await speech.now())?.text).toBe(sentence)
    await expect(section.getByRole('status')).toHaveText('')
  })
}

test('When what reads can’t be fetched the reader is told, and can try again', async ({ page, allow }) => {
  allow(/Failed to load resource|net::ERR_/)
  const speech = await openLesson(page)
  await page.route(/read-aloud-reading/, (route) => route.abort())
  const { section, title, button } = await sectionAt(page)
  await button.click()
  await expect(section.getByRole('status')).toHaveText(/can’t be reached/)
  await page.unroute(/read-aloud-reading/)
  await button.click()
  await expect.poll(async () => (await speech.now())?.text).toBe(title)
  await expect(section.getByText(/can’t be reached/)).toHaveCount(0)
})

test('A page that is left falls silent', async ({ page }) => {
  const speech = await openLesson(page)
  await start(page)
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))
  expect(await speech.now()).toBeNull()
  await expect(page.getByRole('button', { name: 'Go on reading' })).toBeVisible()
})

test.describe('with the keyboard alone', () => {
  test.use({ way: 'keyboard' })
  test('A reader starts, slows down, pauses, goes on and stops', async ({ page, learner }) => {
    const speech = await openLesson(page)
    const { button, title } = await sectionAt(page)
    await learner.hands.press(button)
    await expect(learner.button('Pause')).toBeFocused()
    await learner.hands.select(page.getByLabel('Speed'), '0.75')
    await expect.poll(async () => (await speech.now())?.rate).toBe(0.75)
    await learner.hands.press(learner.button('Pause'))
    expect(await speech.now()).toBeNull()
    await expect(learner.button('Go on reading')).toBeFocused()
    await learner.hands.press(learner.button('Go on reading'))
    await expect.poll(async () => (await speech.now())?.text).toBe(title)
    await learner.hands.press(learner.button(/^Stop$/))
    await expect(button).toBeFocused()
    expect(await speech.now()).toBeNull()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`The controls have no barriers, and what is spoken can be read (${colorScheme})`, async ({ page, axe }) => {
    await page.emulateMedia({ colorScheme })
    const speech = await openLesson(page)
    const { section, title } = await start(page)
    await speech.comeTo(wordsOf(title)[0] ?? '')
    await axe.expectNoViolations()
    for (const name of ['spoken-word', 'spoken-sentence']) expect(await contrast(page, name), name).toBeGreaterThanOrEqual(7)
    await speech.finishAll()
    await expect(section.getByRole('button', { name: 'Read the next section' })).toBeVisible()
    await axe.expectNoViolations()
  })
}

test('On a small phone every control is large enough, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const speech = await openLesson(page)
  for (const button of await page.getByRole('button', { name: /^Read aloud: / }).all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  const { section } = await start(page)
  await speech.finishAll()
  for (const control of await section.getByRole('group').locator('button, select').all()) expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

async function openLesson(page: Page, lesson = path): Promise<FakeSpeech> {
  const speech = await FakeSpeech.in(page)
  await page.goto(lesson)
  await expect(page.getByRole('button', { name: /^Read aloud: / }).first()).toBeVisible()
  return speech
}

async function sectionAt(page: Page, index = 0) {
  const section = page.locator('.section, .summary').nth(index)
  const title = await section.getByRole('heading', { level: 3 }).first().innerText()
  return { section, title, button: section.getByRole('button', { name: `Read aloud: ${title}`, exact: true }) }
}

async function start(page: Page, index = 0) {
  const { section, title, button } = await sectionAt(page, index)
  await button.click()
  await expect(section.getByRole('button', { name: 'Pause' })).toBeFocused()
  return { section, title }
}

/** The words on the page that a highlight covers. */
function shown(page: Page, name: string): Promise<string> {
  return page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String).join(''), name)
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}’']+/gu) ?? []
}

/** Of a highlight's text on its ground, as WCAG counts it. */
function contrast(page: Page, name: string): Promise<number> {
  return page.evaluate((highlight) => {
    const paragraph = document.querySelector('.section p') ?? document.body
    const { color, backgroundColor } = getComputedStyle(paragraph, `::highlight(${highlight})`)
    const luminance = (rgb: string) => {
      const [red = 0, green = 0, blue = 0] = (rgb.match(/[\d.]+/g) ?? []).map((part) => (Number(part) / 255 <= 0.03928 ? Number(part) / 255 / 12.92 : ((Number(part) / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    }
    const [one, other] = [luminance(color), luminance(backgroundColor)]
    return Math.max(one, other) / Math.min(one, other)
  }, name)
}
