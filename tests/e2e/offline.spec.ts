import { rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import type { BrowserContext, Page } from '@playwright/test'
import { freePort, startServer } from '#tests/support/crash/course-server.ts'
import { site } from '#app/texts/en/site.tsx'
import { copyProject, rewordAnOption } from '#tests/support/crash/project-copy.ts'
import { course, itemTypes, lessonNamed, quizzes } from '#tests/support/e2e/content.ts'
import { becomeEverywhere } from '#tests/support/e2e/everywhere.ts'
import { keepCourse } from '#tests/support/e2e/keep-course.ts'
import { Learner } from '#tests/support/e2e/learner.ts'
import { Shortcut } from '#tests/support/e2e/shortcut.ts'
import { expect, test } from '#tests/support/e2e/test.ts'
import { temporaryFolder } from '#tests/support/store.ts'

const first = quizzes[0]?.slug ?? ''
const firstLesson = lessonNamed(course.lessons[0] ?? '')
const allSaved = 'All that you did is saved here and on the course’s server.'
const savedHereOnly = /saved here only, until you are online/

// Without a connection browsers say so in the console.
test.beforeEach(({ allow }) => allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/))

test('A learner keeps the course on the device, is told what that means, and removes it again', async ({ learner, axe }) => {
  const { page } = learner
  await learner.open('/your-data')
  await learner.go(learner.link('Keep this course on this device'))
  await expect(page.getByRole('main')).toContainText('The answers to the questions are copied to this device too')
  await axe.expectNoViolations()
  await keepCourse(learner)
  await expect(page.getByRole('contentinfo')).toContainText(allSaved)
  await axe.expectNoViolations()

  await learner.hands.press(learner.button('Remove it from this device'))
  await expect(page.getByRole('status')).toHaveText('Tick the box first. Nothing was removed.')
  await learner.hands.check(page.getByRole('checkbox', { name: 'Yes, remove it' }))
  await learner.go(learner.button('Remove it from this device'))
  await expect(learner.heading).toHaveText('Keep this course on this device')
  expect(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length, (await indexedDB.databases()).length])).toEqual([0, 0, 0])
})

test('Nothing of the course’s key is on a device whose learner did not ask for it', async ({ learner, context }) => {
  const fetched: string[] = []
  context.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  for (const path of ['/', `/lessons/${firstLesson.slug}`, '/device', '/your-data']) await learner.open(path)
  expect(fetched.filter((path) => /worker|device\//.test(path) && !path.startsWith('/assets/device'))).toEqual([])
  expect(await learner.page.evaluate(async () => (await caches.keys()).length)).toBe(0)
})

test('Without a connection all of it can be read, and what is locked says why', async ({ learner, context }) => {
  await keepCourse(learner)
  await context.setOffline(true)
  for (const path of ['/', `/lessons/${firstLesson.slug}`, '/evidence', '/glossary', '/references', '/get-help', '/about', '/accessibility', '/reading', '/your-data']) {
    expect((await learner.open(path))?.status(), path).toBe(200)
    await expect(learner.heading).toBeVisible()
  }
  await expect(learner.page.getByRole('contentinfo')).toContainText('This course is kept on this device.')
  await learner.open(`/lessons/${course.lessons[1]}`)
  await expect(learner.page.getByRole('main')).toContainText('Locked for now')
  // The pages look as they do with a connection: stylesheet, font and icon are there too.
  expect(await learner.page.evaluate(async () => (await document.fonts.ready, [...document.fonts].some(({ status }) => status === 'loaded')))).toBe(true)
})

test('A learner goes offline in the middle of a quiz, closes it, comes back to it, passes it, and the server agrees', async ({ learner, shortcut, context, newBrowser }) => {
  await keepCourse(learner)
  await learner.open(`/lessons/${firstLesson.slug}/quiz`)
  await learner.go(learner.button('Start the quiz'))
  await learner.answer('right')
  // With a connection it is sent at once.
  await expect.poll(async () => (await shortcut.request.get('/')).text()).toContain('Quiz in progress: 1 of 8 answered')

  await context.setOffline(true)
  await learner.goOn()
  await learner.answer('wrong')
  const { pathname } = new URL(learner.page.url())
  await learner.page.close()
  const again = new Learner(await context.newPage(), learner.way)
  await again.open(pathname)
  await expect(again.heading).toHaveText('Question 2 of 8')
  await expect(again.page.locator('.outcome h2')).toHaveText('Not right.')
  await expect(again.page.getByRole('contentinfo')).toContainText(savedHereOnly)
  await again.goOn()
  await again.takeQuiz()
  const result = await again.page.getByRole('main').innerText()
  expect(result).toContain('You passed. 7 of 8 points')
  // What it opens is open at once.
  await again.open(`/lessons/${course.lessons[1]}`)
  await expect(again.page.getByRole('main')).not.toContainText('Locked for now')

  await context.setOffline(false)
  await expectAllSaved(again)
  const elsewhere = await sameLearnerElsewhere(newBrowser, context)
  const attempt = pathname.split('/')[2] ?? ''
  await elsewhere.page.goto(`/attempts/${attempt}/result`)
  expect(await elsewhere.page.getByRole('main').innerText()).toBe(result)
  expect(await (await shortcut.request.get('/')).text()).toContain('1 of 5 steps passed.')
})

test('Who was never online with it is made known to the server once there is a connection', async ({ learner, context, newBrowser }) => {
  await keepCourse(learner)
  await context.setOffline(true)
  await learner.open('/')
  await learner.go(learner.button(`Start lesson 1: ${firstLesson.title}`))
  expect(await context.cookies()).toEqual([])
  await context.setOffline(false)
  await expectAllSaved(learner)
  const elsewhere = await sameLearnerElsewhere(newBrowser, context)
  await elsewhere.page.goto('/')
  await expect(elsewhere.page.getByRole('link', { name: /^Go on reading: / })).toBeVisible()
})

test('Two devices of one learner, both without a connection, come to the same', async ({ learner, context, newBrowser, baseURL }) => {
  const { place, url } = await new Shortcut(context.request, String(baseURL)).standBefore(({ safety, type }) => !safety && type === 'single-choice', first)
  const other = await sameLearnerElsewhere(newBrowser, context)
  const second = new Learner(other.page, learner.way)
  for (const each of [learner, second]) await keepCourse(each)
  await context.setOffline(true)
  await other.context.setOffline(true)
  // The same question on both, differently; and more on one of them.
  for (const [each, how] of [[learner, 'right'], [second, 'wrong']] as const) {
    await each.open(url)
    await each.answer(how)
  }
  await second.goOn()
  await second.answer('right')

  await context.setOffline(false)
  await expectAllSaved(learner)
  await other.context.setOffline(false)
  await expectAllSaved(second)
  // What reached the server first counts, on both.
  await expect(async () => {
    for (const { page } of [learner, second]) {
      await page.goto('/')
      await expect(page.getByRole('main')).toContainText(`Quiz in progress: ${place + 1} of 8 answered`, { timeout: 200 })
      await page.goto(url)
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Right.', { timeout: 200 })
    }
  }).toPass({ timeout: 30_000 })
})

test('The server and a device without a connection make the same of every answer', async ({ newBrowser, records, baseURL, way }) => {
  const [online, offline] = [await newBrowser(), await newBrowser()]
  const states = [await becomeEverywhere(online.context, records, String(baseURL)), await becomeEverywhere(offline.context, records, String(baseURL))]
  const learners = [new Learner(online.page, way), new Learner(offline.page, way)]
  await keepCourse(learners[1] as Learner)
  await offline.context.setOffline(true)
  for (const [index, type] of itemTypes.entries()) {
    const told = []
    for (const [host, learner] of learners.entries()) {
      await learner.open(states[host]?.find(({ name }) => name === `${type}, asked`)?.url ?? '')
      const question = await learner.page.getByRole('main').innerText()
      await learner.answer((['partly', 'wrong', 'right'] as const)[index % 3] ?? 'right')
      told.push([question, await learner.page.title(), await learner.page.getByRole('main').innerText()])
    }
    expect(told[1], type).toEqual(told[0])
  }
  await offline.context.setOffline(false)
  await expectAllSaved(learners[1] as Learner)
  // What the device has sent is at the server what it was on the device.
  const elsewhere = await sameLearnerElsewhere(newBrowser, offline.context)
  for (const type of itemTypes) {
    const shown = []
    for (const [host, page] of [online.page, elsewhere.page].entries()) {
      await page.goto(states[host]?.find(({ name }) => name === `${type}, asked`)?.url ?? '')
      shown.push(await page.getByRole('main').innerText())
    }
    expect(shown[1], type).toBe(shown[0])
  }
})

test('A new version of the course arrives while a question is open, and breaks nothing', async ({ newBrowser, allow, way }) => {
  await using folder = await temporaryFolder()
  await using copy = await copyProject()
  const where = { port: await freePort(), database: folder.file('twinge.sqlite'), folder: copy.root }
  let server = await startServer(where)
  try {
    await server.ready()
    allow(new RegExp(`to ${server.origin}/|ERR_CONNECTION_REFUSED`))
    const { page, context } = await newBrowser({ baseURL: server.origin })
    const learner = new Learner(page, way)
    const { item, url, place } = await new Shortcut(context.request, server.origin).standBefore(({ type }) => type === 'single-choice', first)
    await keepCourse(learner)
    await server.stop()

    // The server is gone while the author edits; the learner goes on.
    await learner.open(url)
    await rewordAnOption(copy.root, item.id)
    await expect(page.getByRole('main')).not.toContainText('(new wording)')
    server = await startServer(where)
    await server.ready()
    await expect(async () => {
      await learner.open(url)
      await expect(page.getByRole('main')).toContainText('(new wording)', { timeout: 500 })
    }).toPass({ timeout: 30_000 })
    await expect(page.getByRole('main')).toContainText('The author changed this question after you began.')
    await page.getByRole('radio').first().check()
    await learner.check()
    await expectAllSaved(learner)
    await learner.open('/')
    await expect(page.getByRole('main')).toContainText(`Quiz in progress: ${place} of 8 answered`)
  } finally {
    await server[Symbol.asyncDispose]()
  }
})

test('Sending again, and pressing twice, count once', async ({ learner, context, shortcut }) => {
  const { url, place } = await shortcut.standBefore(({ type }) => type === 'single-choice', first)
  await keepCourse(learner)
  await context.setOffline(true)
  await learner.open(url)
  await learner.page.getByRole('radio').first().check()
  await learner.button('Check answer').evaluate((button: HTMLButtonElement) => (button.click(), button.click()))
  await expect(learner.page.locator('.outcome h2')).toBeFocused()
  await context.setOffline(false)
  for (const visit of [1, 2, 3]) await learner.open(`/?visit=${visit}`)
  await expectAllSaved(learner)
  expect(await (await shortcut.request.get('/')).text()).toContain(`Quiz in progress: ${place} of 8 answered`)
})

test('Erasing needs the server: without a connection it says so and erases nothing, with one nothing is left on the device', async ({ learner, shortcut, context, allow }) => {
  allow(/status of 503/)
  await shortcut.pass(first)
  await keepCourse(learner)
  await context.setOffline(true)
  await learner.open('/erase')
  await learner.confirm('Erase everything')
  await expect(learner.heading).toHaveText('This needs a connection')
  await learner.open('/')
  await expect(learner.page.getByRole('main')).toContainText('1 of 5 steps passed.')
  await context.setOffline(false)
  await learner.open('/erase')
  await learner.confirm('Erase everything')
  await learner.open('/')
  await expect(learner.page.getByRole('main')).toContainText('0 of 5 steps passed.')
})

test('What is erased on one device is erased on the other, however much only that one has', async ({ learner, shortcut, context, newBrowser }) => {
  await shortcut.pass(first)
  const other = await sameLearnerElsewhere(newBrowser, context)
  const second = new Learner(other.page, learner.way)
  await keepCourse(second)
  await expectAllSaved(second)
  await other.context.setOffline(true)
  await second.open('/')
  await second.go(second.button(/^Start lesson 2: /))
  await writeNotes(other.context, notes)
  await learner.open('/erase')
  await learner.confirm('Erase everything')
  await other.context.setOffline(false)
  await expectAllSaved(second)
  await second.open('/')
  await expect(other.page.getByRole('main')).toContainText('0 of 5 steps passed.')
  await expect(second.button(`Start lesson 1: ${firstLesson.title}`)).toBeVisible()
  // Nobody was made for it at the server.
  const answer = (await (await other.shortcut.post('/device/sync', { have: '0', events: '[]' })).json()) as { learner: unknown }
  expect(answer.learner).toBeNull()
})

const losses: Record<string, (database: string) => Promise<unknown>> = {
  'has lost its database and its secret': (database) => Promise.all(['', '-wal', '-shm', '.secret'].map((file) => rm(database + file, { force: true }))),
  'has lost its database': (database) => Promise.all(['', '-wal', '-shm'].map((file) => rm(database + file, { force: true }))),
  'has lost its secret': (database) => rm(`${database}.secret`),
  'was given back an old backup': async (database) => {
    using raw = new DatabaseSync(database)
    raw.exec('delete from events where arrival > 2')
  },
}

for (const [what, lose] of Object.entries(losses)) {
  test(`A server that ${what} gets back from a device all that it has`, async ({ newBrowser, allow, way }) => {
    await using folder = await temporaryFolder()
    const where = { port: await freePort(), database: folder.file('twinge.sqlite') }
    let server = await startServer(where)
    try {
      await server.ready()
      allow(new RegExp(`to ${server.origin}/|ERR_CONNECTION_REFUSED`))
      const { page, context } = await newBrowser({ baseURL: server.origin })
      await new Shortcut(context.request, server.origin).pass(first)
      const learner = new Learner(page, way)
      await keepCourse(learner)
      await expectAllSaved(learner)
      await server.stop()
      await learner.open('/')
      await learner.go(learner.button(/^Start lesson 2: /))
      await lose(where.database)
      server = await startServer(where)
      await server.ready()
      await expectAllSaved(learner)
      const elsewhere = await sameLearnerElsewhere((options) => newBrowser({ ...options, baseURL: server.origin }), context)
      await elsewhere.page.goto('/')
      await expect(elsewhere.page.getByRole('main')).toContainText('1 of 5 steps passed.')
      await expect(elsewhere.page.getByRole('link', { name: /^Go on reading: / })).toBeVisible()
    } finally {
      await server[Symbol.asyncDispose]()
    }
  })
}

test('More than a server takes at once is sent in parts', async ({ learner, context, newBrowser }) => {
  await keepCourse(learner)
  await context.setOffline(true)
  await learner.open('/practice/diary')
  await writeNotes(context, notes)
  await context.setOffline(false)
  await expectAllSaved(learner)
  const elsewhere = await sameLearnerElsewhere(newBrowser, context)
  const { events } = (await (await elsewhere.shortcut.post('/device/sync', { have: '0', events: '[]' })).json()) as { events: unknown[] }
  expect(events).toHaveLength(notes)
})

/** More than goes into one post. */
const notes = 1_200

/** Entries of a diary, as if they had been written without a connection. */
async function writeNotes(context: BrowserContext, many: number) {
  const [worker] = context.serviceWorkers()
  await worker?.evaluate(async (count) => {
    const opened = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('twinge')
      request.addEventListener('success', () => resolve(request.result))
    })
    const work = opened.transaction('events', 'readwrite')
    for (let number = 0; number < count; number++) {
      const id = `entry-${number}`
      work.objectStore('events').add({ id, sent: 0, event: { type: 'practice.done', id, at: Date.now(), day: '2026-01-01', felt: 'same', note: `“${'ä'.repeat(150)}” ${number}`, stretches: 1 } })
    }
    await new Promise((resolve) => work.addEventListener('complete', resolve))
    opened.close()
  }, many)
}

test('What is not on the device, and can’t be had without a connection, is told in a page', async ({ learner, context, allow }) => {
  allow(/status of 503/)
  await keepCourse(learner)
  await context.setOffline(true)
  const response = await learner.open('/nowhere')
  expect(response?.status()).toBe(503)
  await expect(learner.heading).toHaveText('This page is not on this device')
  await learner.go(learner.link(site.toCoursePage))
  await expect(learner.heading).toBeVisible()
})

test('Who has not ticked that everything is to be erased loses nothing of what only the device has', async ({ learner, context }) => {
  await keepCourse(learner)
  await context.setOffline(true)
  await learner.open('/')
  await learner.go(learner.button(`Start lesson 1: ${firstLesson.title}`))
  await context.setOffline(false)
  expect(await learner.page.evaluate(async () => (await fetch('/erase/confirm', { method: 'POST', body: new URLSearchParams(), redirect: 'manual' })).type)).toBe('opaqueredirect')
  await context.setOffline(true)
  await learner.open('/')
  await expect(learner.link(/^Go on reading: /)).toBeVisible()
})

test('Where the browser has no room, nothing is kept, and the page says so', async ({ learner, context }) => {
  const session = await context.newCDPSession(learner.page)
  await learner.open('/device')
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(learner.page.url()).origin, quotaSize: 1 })
  await learner.hands.press(learner.button('Keep it on this device'))
  await expect(learner.page.getByRole('status')).toHaveText('There is not enough room on this device. Nothing was kept. Make room and try again.')
  await learner.hands.press(learner.button('Keep it on this device'))
  await expect(learner.page.getByRole('status')).toHaveText('There is not enough room on this device. Nothing was kept. Make room and try again.')
  await learner.open('/')
  await expect(learner.page.getByRole('contentinfo')).not.toContainText('kept on this device')
})

test('What the device has no room to save is saved by the server; without a connection it is said that it was not counted', async ({ learner, shortcut, context, allow }) => {
  allow(/status of 503|QuotaExceededError/)
  const { url, place } = await shortcut.standBefore(({ type }) => type === 'single-choice', first)
  await keepCourse(learner)
  const [worker] = context.serviceWorkers()
  await worker?.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
  })
  await context.setOffline(true)
  await learner.open(url)
  await learner.page.getByRole('radio').first().check()
  await learner.hands.press(learner.button('Check answer'))
  await expect(learner.page.locator('.send-status')).toContainText('The course could not save that')
  await expect(learner.page.getByRole('radio').first()).toBeChecked()
  await context.setOffline(false)
  await learner.check()
  await expect(learner.page.locator('.outcome h2')).toBeFocused()
  expect(await (await shortcut.request.get('/')).text()).toContain(`Quiz in progress: ${place} of 8 answered`)
})

/** What waits is sent when a page is opened; the next one says that it was. */
async function expectAllSaved({ page }: Learner) {
  const where = page.url()
  await expect(async () => {
    await page.goto('/about')
    await expect(page.getByRole('contentinfo')).toContainText(allSaved, { timeout: 200 })
  }).toPass({ timeout: 30_000 })
  await page.goto(where)
}

type Elsewhere = { context: BrowserContext; page: Page; shortcut: Shortcut }

async function sameLearnerElsewhere(newBrowser: (options: { storageState: Awaited<ReturnType<BrowserContext['storageState']>> }) => Promise<Elsewhere>, context: BrowserContext) {
  return newBrowser({ storageState: await context.storageState() })
}
