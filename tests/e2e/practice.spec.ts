import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { StretchesFileSchema, stopRule } from '#lib/content/stretch.ts'
import { quizNamed } from '#tests/support/e2e/content.ts'
import { ways } from '#tests/support/e2e/hands.ts'
import type { Learner } from '#tests/support/e2e/learner.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const file = StretchesFileSchema.parse(parse(readFileSync('lessons/stretches.yaml', 'utf8')))
const routine = '/practice/routine?chest=seated&groin=standing&hold=20&repeats=2&rest=10&sides=both'

const says = (page: Page) => page.locator('.timer-says')
const left = (page: Page) => page.getByRole('timer')

/** As `toISOString`, by the clock and the calendar of the browser. */
const localDay = (page: Page) => page.evaluate(() => `${new Date().getFullYear()}-${String(new Date().getMonth() + 1).padStart(2, '0')}-${String(new Date().getDate()).padStart(2, '0')}`)

async function choose({ page, hands }: Learner, stretch: string, version: string) {
  await hands.check(page.getByRole('group', { name: stretch, exact: true }).getByRole('radio', { name: version, exact: true }))
}

/** Opens a routine under a clock that only the test moves on. */
async function openStill(page: Page, path = routine) {
  await page.clock.install()
  await page.goto(path)
  await page.clock.pauseAt(Date.now() + 3_600_000)
}

test('Practice opens with its lesson, and says how', async ({ learner, shortcut, axe }) => {
  for (const path of ['/practice', routine, '/practice/diary', '/practice/stretches/chest']) {
    await learner.open(path)
    await expect(learner.page.getByRole('main')).toContainText('Locked for now')
    await expect(learner.page.getByRole('main')).not.toContainText(stopRule(file))
    await axe.expectNoViolations()
  }
  expect((await shortcut.post('/practice/diary', { day: '2026-11-24', felt: 'same' })).headers().location).toBe('/practice')
  expect((await shortcut.post('/practice/keep', { routine: 'chest=seated' })).headers().location).toBe('/practice')
  await shortcut.open(quizNamed('prevention'))
  await learner.open('/')
  await learner.go(learner.link('Practice: stretches with a timer'))
  await expect(learner.heading).toHaveText('Practice: gentle stretches')
})

test('The lesson shows every stretch in both versions, and leads to practice', async ({ learner, context, graduate }) => {
  await context.addCookies(graduate.cookies)
  await learner.open('/lessons/prevention')
  const main = await learner.page.getByRole('main').innerText()
  for (const { versions, care } of file.stretches) {
    for (const { title, steps, others } of versions) for (const text of [title, ...steps, ...others.map(({ lead, text: words }) => `${lead}: ${words}`)]) expect(main).toContain(text)
    expect(main).toContain(care ?? '')
  }
  for (const { lead } of [file.notice, ...file.rules]) expect(main).toContain(lead)
  await learner.go(learner.link('Practice with pictures and a timer'))
  await expect(learner.heading).toHaveText('Practice: gentle stretches')
})

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    test(`A learner makes a routine, keeps it, and lets it go (${way})`, async ({ learner, shortcut, axe }) => {
      await shortcut.open(quizNamed('prevention'))
      const { page, hands } = learner
      // Axe needs scripts, and looks at the same pages each time.
      const noBarriers = async () => (way === 'pointer' ? axe.expectNoViolations() : undefined)
      await learner.open('/practice')
      await noBarriers()
      await learner.go(learner.button('Show my routine'))
      await expect(page.getByRole('group', { name: 'There is a problem' })).toBeFocused()
      await expect(page).toHaveTitle(/^Error: /)
      await noBarriers()
      await page.getByRole('link', { name: 'Choose at least one stretch' }).click()
      await expect(page.getByRole('group', { name: 'Chest stretch' }).getByRole('radio', { name: 'Leave it out' })).toBeFocused()

      await choose(learner, 'Chest stretch', 'Seated')
      await choose(learner, 'Hip stretch', 'Standing')
      await hands.select(page.getByRole('combobox', { name: 'Hold', exact: true }), '30 seconds')
      await hands.select(page.getByRole('combobox', { name: 'How often, each side' }), '1 time')
      await hands.check(page.getByRole('radio', { name: 'Only the side I have or can move' }))
      await learner.go(learner.button('Show my routine'))
      await expect(learner.heading).toHaveText('Practice routine')
      await expect(page.getByRole('main')).toContainText('2 stretches')
      await expect(page.getByRole('main')).toContainText('Hold 10 seconds, 5 times.')
      await expect(page.getByRole('main')).toContainText('Hold 30 seconds, once on one side.')
      await expect(page.getByRole('note', { name: 'When to stop' })).toContainText(stopRule(file))
      await noBarriers()

      await learner.go(learner.button('Keep this routine'))
      await expect(page.getByText('The routine is kept.')).toBeFocused()
      await learner.open('/practice')
      await noBarriers()
      await learner.go(page.getByRole('region', { name: 'Your routine' }).getByRole('link', { name: 'Chest stretch, Hip stretch', exact: true }))
      await learner.go(learner.link('Change this routine'))
      await expect(page.getByRole('group', { name: 'Hip stretch' }).getByRole('radio', { name: 'Standing' })).toBeChecked()
      await expect(page.getByRole('combobox', { name: 'Hold', exact: true })).toHaveValue('30')
      await learner.go(learner.button('Do not keep it any longer'))
      await expect(page.getByText('Your routine is no longer kept.')).toBeFocused()
      await expect(page.getByRole('heading', { name: 'Your routine' })).toHaveCount(0)
    })

    test(`A learner writes into the diary, mends a slip, and takes a day out (${way})`, async ({ learner, shortcut, axe }) => {
      await shortcut.open(quizNamed('prevention'))
      const { page, hands } = learner
      const noBarriers = async () => (way === 'pointer' ? axe.expectNoViolations() : undefined)
      await learner.open('/practice/diary?stretches=2')
      await noBarriers()
      await expect(page.getByLabel('Day', { exact: true })).toHaveValue(way === 'no-script' ? new Date().toISOString().slice(0, 10) : await localDay(page))
      await hands.type(page.getByLabel('Note, if you like'), 'Chair by the window')
      await learner.go(learner.button('Write it down'))
      await expect(page.getByRole('group', { name: 'There is a problem' })).toBeFocused()
      await expect(page).toHaveTitle('Error: Practice diary · Spasms and back pain')
      // A note may be private: it is in no address.
      expect(page.url()).toMatch(/\/practice\/diary$/)
      await noBarriers()
      await expect(page.getByLabel('Note, if you like')).toHaveValue('Chair by the window')
      await page.getByRole('link', { name: 'Choose how it felt' }).click()
      await expect(page.getByRole('radio', { name: 'Easier than before' })).toBeFocused()

      await hands.check(page.getByRole('radio', { name: 'Easier than before' }))
      await learner.go(learner.button('Write it down'))
      await expect(page.getByText('It is in your diary.')).toBeFocused()
      const days = page.getByRole('region', { name: 'Your days' }).getByRole('listitem')
      await expect(days).toHaveCount(1)
      await expect(days).toContainText('Easier than before. 2 stretches.')
      await expect(days).toContainText('Chair by the window')
      await noBarriers()

      await learner.go(learner.link(/^Take it out/))
      await noBarriers()
      await learner.go(learner.link('Keep it'))
      await expect(days).toHaveCount(1)
      await learner.go(learner.link(/^Take it out/))
      await learner.go(learner.button('Take it out'))
      await expect(page.getByText('The line is taken out of your diary.')).toBeFocused()
      await expect(page.getByRole('main')).toContainText('Nothing is written yet.')
    })
  })
}

test('Who stopped with pain is told that it was right, and where help is', async ({ learner, shortcut, axe }) => {
  await shortcut.open(quizNamed('prevention'))
  await learner.open(routine)
  await learner.go(learner.link('I stopped because of pain or a sign'))
  await expect(learner.page.getByRole('radio', { name: 'I stopped early because of pain or a sign' })).toBeChecked()
  await learner.go(learner.button('Write it down'))
  await expect(learner.page.getByRole('paragraph').filter({ hasText: 'It is in your diary. Stopping was right.' })).toBeFocused()
  await axe.expectNoViolations()
  await learner.go(learner.page.locator('.practice-stop').getByRole('link', { name: 'When to get help, and how fast' }))
  await expect(learner.page).toHaveURL('/get-help')
})

test('The diary takes no impossible day and no day to come, and keeps what was given', async ({ shortcut }) => {
  await shortcut.open(quizNamed('prevention'))
  for (const day of ['2026-02-31', 'yesterday', '2999-01-01', '']) {
    const html = await (await shortcut.post('/practice/diary', { day, felt: 'harder', note: 'Dull' })).text()
    expect(html, day).toContain('There is a problem')
    expect(html, day).toContain('Dull')
    expect(html, day).toMatch(/checked=""[^>]*value="harder"|value="harder"[^>]*checked=""/)
  }
  expect(await (await shortcut.post('/practice/diary', { day: '2026-02-03', felt: 'same', note: '<b>' + 'x'.repeat(200) })).text()).toContain('Write a shorter note: at most 200 letters, and this has 203')
  expect(await (await shortcut.request.get('/practice/diary')).text()).toContain('Nothing is written yet.')
})

test('A form that comes back by Back and says something else is another line', async ({ shortcut }) => {
  await shortcut.passAll()
  const id = randomUUID()
  await shortcut.post('/practice/diary', { id, day: '2026-11-23', felt: 'same', note: 'In the morning' })
  await shortcut.post('/practice/diary', { id, day: '2026-11-24', felt: 'harder', note: 'In the evening' })
  const html = await (await shortcut.request.get('/practice/diary')).text()
  expect(html).toContain('In the morning')
  expect(html).toContain('In the evening')
})

test('A routine that holds nothing any more does not take the kept one away', async ({ shortcut }) => {
  await shortcut.passAll()
  await shortcut.post('/practice/keep', { routine: 'chest=standing&hold=20&repeats=2&rest=10&sides=both' })
  expect((await shortcut.post('/practice/keep', { routine: 'gone=standing' })).headers().location).toBe('/practice/routine')
  expect(await (await shortcut.request.get('/practice')).text()).toContain('Your routine')
})

test('A double click writes one line; the same learner sees the diary elsewhere; erasing takes it away', async ({ context, shortcut, newBrowser }) => {
  await shortcut.open(quizNamed('prevention'))
  const fields = { id: '0190b1a2-0000-4000-8000-000000000001', day: '2026-11-24', felt: 'same', note: 'Before bed' }
  for (const press of [1, 2]) expect((await shortcut.post('/practice/diary', fields)).headers().location, `press ${press}`).toBe('/practice/diary?done=written')
  await shortcut.post('/practice/keep', { routine: 'calf=standing&hold=10&repeats=3&rest=10&sides=both' })
  await shortcut.post('/start-over/confirm', { sure: '1', id: '0190b1a2-0000-4000-8000-000000000002' })

  const elsewhere = await newBrowser({ storageState: await context.storageState(), javaScriptEnabled: false })
  await elsewhere.page.goto('/practice/diary')
  await expect(elsewhere.page.getByRole('region', { name: 'Your days' }).getByRole('listitem')).toHaveCount(1)
  await expect(elsewhere.page.getByRole('main')).toContainText('24 November 2026')
  await elsewhere.page.goto('/practice')
  await expect(elsewhere.page.getByRole('link', { name: 'Calf stretch', exact: true })).toBeVisible()
  await elsewhere.page.goto('/your-data')
  await expect(elsewhere.page.getByRole('main')).toContainText('practice diary')

  const other = await newBrowser()
  await other.shortcut.open(quizNamed('prevention'))
  expect(await (await other.shortcut.request.get('/practice/diary')).text()).toContain('Nothing is written yet.')

  await shortcut.post('/erase/confirm', { sure: '1' })
  await shortcut.open(quizNamed('prevention'))
  expect(await (await shortcut.request.get('/practice/diary')).text()).toContain('Nothing is written yet.')
})

test('The day that is offered is the learner’s own, not the server’s', async ({ newBrowser, graduate }) => {
  for (const timezoneId of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    const { page } = await newBrowser({ storageState: graduate, timezoneId })
    await page.goto('/practice/diary')
    await expect(page.getByLabel('Day', { exact: true })).toHaveValue(new Intl.DateTimeFormat('en-CA', { timeZone: timezoneId }).format(new Date()))
  }
})

test.describe('with a timer', () => {
  test.beforeEach(async ({ context, graduate }) => context.addCookies(graduate.cookies))

  test('The timer shows and says each step, waits before each stretch, and leads to the diary', async ({ learner, page }) => {
    await openStill(page)
    await learner.button('Start with the timer').click()
    const heading = page.getByRole('heading', { name: 'Stretch 1 of 2: Seated or low-mobility chest stretch' })
    await expect(heading).toBeFocused()
    await expect(says(page)).toHaveText('Press “Start this stretch” when you are ready.')
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', 'Stretch 1 of 2: Seated or low-mobility chest stretch')
    await expect(left(page)).toBeHidden()
    await expect(page.getByRole('group', { name: 'Timer' }).getByRole('radio')).toHaveCount(4)
    await expect(page.getByRole('group', { name: 'Timer' })).toHaveText('TimerAs plannedSlower (1½ times as long)Slowest (twice as long)No timer')
    await expect(page.getByText('Let your arms hang, palms forward.')).toBeVisible()
    await expect(page.getByText('Stand behind a firm chair. Hold its back with both hands.')).toBeHidden()
    await page.clock.runFor(600_000)
    await expect(says(page)).toHaveText(/^Press “Start this stretch”/)

    await learner.button('Start this stretch').click()
    await expect(says(page)).toHaveText('Get into position. The hold begins in 10 seconds.')
    await page.clock.runFor(10_000)
    await expect(says(page)).toHaveText('Hold. 10 seconds.')
    await expect(page.getByText('Hold 1 of 5')).toBeVisible()
    await page.clock.runFor(4_000)
    await expect(left(page)).toHaveText('6 seconds left')
    // Only what changes is said: not each second.
    await expect(says(page)).toHaveText('Hold. 10 seconds.')
    await page.clock.runFor(6_000)
    await expect(says(page)).toHaveText('Let go. Rest for 10 seconds.')
    await page.clock.runFor(200_000)
    await expect(says(page)).toHaveText('Next: Standing groin stretch. Press “Start this stretch” when you are ready.')

    await learner.button('Start this stretch').click()
    await page.clock.runFor(10_000)
    await expect(page.getByText('Hold 1 of 2, first side')).toBeVisible()
    await page.clock.runFor(50_000)
    await expect(says(page)).toHaveText('Let go. Change sides. 10 seconds.')
    await page.clock.runFor(60_000)
    await expect(page.getByRole('heading', { name: 'You are through' })).toBeVisible()
    await expect(says(page)).toHaveText('That was the last stretch of your routine.')
    // The clock ran out: the focus stays where it was.
    await expect(learner.button('Start again')).toBeFocused()
    await learner.go(page.getByRole('region', { name: 'Step by step' }).getByRole('link', { name: 'Write it in your diary' }))
    await expect(page).toHaveURL('/practice/diary?stretches=2')
  })

  test('It can be paused, gone back in, slowed and turned off, and nothing is lost', async ({ learner, page }) => {
    await openStill(page)
    await learner.button('Start with the timer').click()
    await learner.button('Skip this stretch').click()
    await learner.button('Start this stretch').click()
    await page.clock.runFor(15_000)
    await learner.button('Pause').click()
    await expect(says(page)).toHaveText('Paused.')
    await expect(learner.button('Go on')).toBeFocused()
    await page.clock.runFor(3_600_000)
    await expect(left(page)).toHaveText('15 seconds left')
    await learner.button('Go on').click()
    await expect(says(page)).toHaveText('Hold. 15 seconds.')
    await page.clock.runFor(5_000)
    await page.getByRole('radio', { name: 'Slowest (twice as long)' }).check()
    await expect(left(page)).toHaveText('20 seconds left')
    await learner.button('Back').click()
    await expect(says(page)).toHaveText('Get into position. The hold begins in 20 seconds.')
    await learner.button('Next').click()
    await expect(says(page)).toHaveText('Hold. 40 seconds.')

    await page.getByRole('radio', { name: 'No timer' }).check()
    await expect(says(page)).toHaveText('Hold, up to about 20 seconds. Press Next when you have let go.')
    await expect(left(page)).toBeHidden()
    await page.clock.runFor(3_600_000)
    await expect(page.getByText('Hold 1 of 2, first side')).toBeVisible()
    await learner.button('End').click()
    await expect(page.getByRole('heading', { name: 'Practice one stretch at a time' })).toBeFocused()
    await expect(page.getByRole('heading', { name: '1. Seated or low-mobility chest stretch' })).toBeVisible()
  })

  test('The timer has no barriers, whatever it shows', async ({ learner, page, axe }) => {
    await learner.open(routine)
    await axe.expectNoViolations()
    await learner.button('Start with the timer').click()
    await page.getByText('Pauses and sound').click()
    await axe.expectNoViolations()
    await learner.button('Start this stretch').click()
    await axe.expectNoViolations()
    await learner.button('Pause').click()
    await axe.expectNoViolations()
    await page.getByRole('radio', { name: 'No timer' }).check()
    await axe.expectNoViolations()
    for (const stretch of [1, 2]) {
      await learner.button('Skip this stretch').click()
      await expect(says(page)).toHaveText(stretch === 1 ? /^Next/ : /^That was the last/)
    }
    await axe.expectNoViolations()
  })

  test('A page that was asleep goes on with the next step, and misses none', async ({ learner, page }) => {
    await openStill(page)
    await learner.button('Start with the timer').click()
    await learner.button('Start this stretch').click()
    await page.clock.runFor(12_000)
    await page.clock.fastForward(3_600_000)
    await expect(says(page)).toHaveText('Let go. Rest for 10 seconds.')
    await expect(left(page)).toHaveText('10 seconds left')
  })

  test('The next stretch begins by itself only for a learner who chose that', async ({ learner, page }) => {
    await openStill(page, '/practice/routine?chest=seated&groin=seated&hold=3&repeats=1&rest=5')
    await learner.button('Start with the timer').click()
    await page.getByText('Pauses and sound').click()
    await page.getByRole('combobox', { name: 'Between stretches' }).selectOption('Go on after 15 seconds')
    await learner.button('Start this stretch').click()
    await page.clock.runFor(10_000 + 5 * 3_000 + 4 * 5_000)
    await expect(says(page)).toHaveText('Next: Seated or low-mobility groin stretch. It starts in 15 seconds.')
    await page.clock.runFor(15_000)
    await expect(says(page)).toHaveText('Get into position. The hold begins in 10 seconds.')
  })

  test('A tone plays and a voice speaks only when they are wanted', async ({ learner, page }) => {
    await page.addInitScript(() => {
      const heard: string[] = []
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => [{ lang: 'en-GB' }],
        speak: (words: SpeechSynthesisUtterance) => void (heard.push(words.text), words.onend?.(new Event('end') as SpeechSynthesisEvent)),
        cancel: () => undefined,
      })
      Object.defineProperties(window, { heard: { value: heard }, speechSynthesis: { value: synthesis } })
      OscillatorNode.prototype.start = function start() {
        heard.push(`tone ${this.frequency.value}`)
      }
      OscillatorNode.prototype.stop = () => undefined
    })
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))
    await openStill(page)
    await learner.button('Start with the timer').click()
    expect(await heard()).toEqual([])
    await page.getByText('Pauses and sound').click()
    await page.getByRole('checkbox', { name: 'Say each step aloud' }).check()
    const steps = file.stretches[0]?.versions[1]?.steps ?? []
    expect(await heard()).toEqual(['Stretch 1 of 2: Seated or low-mobility chest stretch', 'Press “Start this stretch” when you are ready.', ...steps])
    await page.getByRole('checkbox', { name: 'Play a short tone at each change' }).check()
    expect(await heard()).toEqual(['tone 660'])
    await learner.button('Start this stretch').click()
    await page.clock.runFor(10_000)
    expect(await heard()).toEqual(['tone 440', 'Get into position. The hold begins in 10 seconds.', 'tone 660', 'Hold. 10 seconds.'])
  })

  test('Where the browser has no voice, none is offered', async ({ learner, page }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), { getVoices: () => [] }) }))
    await learner.open(routine)
    await learner.button('Start with the timer').click()
    await page.getByText('Pauses and sound').click()
    await expect(page.getByRole('checkbox', { name: 'Play a short tone at each change' })).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Say each step aloud' })).toBeHidden()
  })

  test('The screen stays lit only while the timer runs', async ({ learner, page }) => {
    await page.addInitScript(() => {
      const locks = { held: 0 }
      Object.defineProperty(window, 'locks', { value: locks })
      Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => (locks.held++, { release: async () => void locks.held-- }) } })
    })
    const held = () => page.evaluate(() => (window as unknown as { locks: { held: number } }).locks.held)
    await openStill(page)
    await learner.button('Start with the timer').click()
    expect(await held()).toBe(0)
    await learner.button('Start this stretch').click()
    await expect.poll(held).toBe(1)
    await learner.button('Pause').click()
    await expect.poll(held).toBe(0)
  })
})

test('The browser is allowed to keep the screen lit for the course alone', async ({ page, context, graduate }) => {
  await context.addCookies(graduate.cookies)
  const response = await page.goto(routine)
  expect(response?.headers()['permissions-policy']).toContain('screen-wake-lock=(self)')
})

test.describe('with the keyboard alone', () => {
  test.use({ way: 'keyboard' })

  test('A learner does a routine without a timer', async ({ learner, context, graduate }) => {
    await context.addCookies(graduate.cookies)
    const { page, hands } = learner
    await learner.open(routine)
    await hands.press(learner.button('Start without a timer'))
    await hands.press(learner.button('Start this stretch'))
    for (let hold = 1; hold <= 5; hold++) {
      await expect(page.getByText(`Hold ${hold} of 5`)).toBeVisible()
      await expect(learner.button('Next')).toBeVisible()
      await hands.press(learner.button('Next'))
    }
    await expect(says(page)).toHaveText(/^Next: Standing groin stretch\./)
    await hands.press(learner.button('Skip this stretch'))
    await expect(page.getByRole('heading', { name: 'You are through' })).toBeFocused()
  })
})

test.describe('without JavaScript', () => {
  test.use({ way: 'no-script' })

  test('A routine is a list that can be followed and printed, with boxes to tick', async ({ learner, context, graduate }) => {
    await context.addCookies(graduate.cookies)
    const { page } = learner
    await learner.open(routine)
    await expect(page.getByRole('button', { name: /^Start/ })).toHaveCount(0)
    const items = page.locator('.routine > li')
    await expect(items).toHaveCount(2)
    for (const item of await items.all()) await expect(item.getByRole('img')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('table', { name: 'Tick what you did.' })).toBeVisible()
    for (const { lead } of [file.notice, ...file.rules]) await expect(page.getByText(lead).last()).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
  })
})

test('A routine that is under way prints whole', async ({ learner, context, graduate }) => {
  await context.addCookies(graduate.cookies)
  const { page } = learner
  await learner.open(routine)
  await learner.button('Start with the timer').click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: '1. Seated or low-mobility chest stretch' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '2. Standing groin stretch' })).toBeVisible()
  await expect(page.getByRole('timer')).toBeHidden()
})

test.describe('at a width of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('No page of the practice scrolls sideways, and in the dark there are no barriers', async ({ learner, context, graduate, axe }) => {
    await context.addCookies(graduate.cookies)
    const { page } = learner
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const path of ['/practice', routine, '/practice/routine', '/practice/diary', '/practice/diary?done=stopped', ...file.stretches.map(({ id }) => `/practice/stretches/${id}`)]) {
      await learner.open(path)
      await axe.expectNoViolations()
      if (path === routine) {
        await learner.button('Start with the timer').click()
        await page.getByText('Pauses and sound').click()
        await axe.expectNoViolations()
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0)
    }
  })

  test('Every control can be hit with a thumb', async ({ learner, context, graduate }) => {
    await context.addCookies(graduate.cookies)
    await learner.open(routine)
    await learner.button('Start with the timer').click()
    await learner.page.getByText('Pauses and sound').click()
    for (const control of await learner.page.locator('.timer :is(button, .option, select, summary):visible').all()) {
      expect((await control.boundingBox())?.height, await control.innerText()).toBeGreaterThanOrEqual(44)
    }
  })
})

test('What is not there says so', async ({ learner, context, graduate, allow }) => {
  allow(/status of 404/)
  await context.addCookies(graduate.cookies)
  for (const path of ['/practice/stretches/knee', '/practice/stretches/__proto__', '/practice/diary/remove?entry=nothing']) expect((await learner.open(path))?.status(), path).toBe(404)
})
