import { rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import type { BrowserContext, Page } from '@playwright/test'
import { freePort, startServer } from '#tests/support/crash/course-server.ts'
import type { SyncAnswer } from '#lib/device/kept-course.ts'
import type { LearningEvent } from '#lib/progress/events.ts'
import type { StoredEvent } from '#lib/store/store.ts'
import { site } from '#app/texts/en/site.tsx'
import { copyProject, rewordAnOption } from '#tests/support/crash/project-copy.ts'
import { course, itemTypes, lessonNamed, quizzes } from '#tests/support/e2e/content.ts'
import { keepCourse } from '#tests/support/e2e/keep-course.ts'
import { Learner } from '#tests/support/e2e/learner.ts'
import type { Log } from '#tests/support/e2e/records.ts'
import { Shortcut } from '#tests/support/e2e/shortcut.ts'
import { expect, test } from '#tests/support/e2e/test.ts'
import { temporaryFolder } from '#tests/support/store.ts'

const first = quizzes[0]?.slug ?? ''
const firstLesson = lessonNamed(course.lessons[0] ?? '')
const allSaved = 'All that you did is saved here and on the course’s server.'
const savedHereOnly = /saved here, and not yet on the course’s server/

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
  // Said also where the page stayed and only its main part is new.
  await expect(learner.page.getByRole('contentinfo')).toContainText('2 things that you did are saved here, and not yet on the course’s server.')
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
  const vectors = itemTypes.flatMap((type) =>
    (['partly', 'wrong', 'right'] as const).map((how) => {
      const { quiz, item } = records.find((candidate) => candidate.type === type)
      const started = records.startedAttempt({ quiz, items: [{ id: item.id, safety: how === 'wrong' }] })
      return { name: `${type}, ${how}`, how, started, url: `/attempts/${started.attempt}/1` }
    }),
  )
  const log = vectors.map(({ started }) => started) as unknown as Log
  for (const { context } of [online, offline]) await records.become(context, String(baseURL), log)
  const learners = [online, offline].map(({ page }) => new Learner(page, way))
  await keepCourse(learners[1] as Learner)
  await offline.context.setOffline(true)
  for (const { name, how, url } of vectors) {
    const told = []
    for (const learner of learners) {
      await learner.open(url)
      const question = await learner.page.getByRole('main').innerText()
      await learner.answer(how)
      told.push([question, await learner.page.title(), await learner.page.getByRole('main').innerText()])
    }
    expect(told[1], name).toEqual(told[0])
  }
  await offline.context.setOffline(false)
  await expectAllSaved(learners[1] as Learner)
  // What the device has sent is at the server what it was on the device, and what the server made of the same itself.
  const elsewhere = await sameLearnerElsewhere(newBrowser, offline.context)
  for (const { name, url } of vectors) {
    const shown = []
    for (const page of [online.page, elsewhere.page]) {
      await page.goto(url)
      shown.push(await page.getByRole('main').innerText())
    }
    expect(shown[1], name).toBe(shown[0])
  }
  const [made, sent] = await Promise.all([online.shortcut, elsewhere.shortcut].map(async (shortcut) => (await logAtServer(shortcut)).filter(({ type }) => type === 'item.answered').map(({ id, outcome }) => ({ id, outcome }))))
  expect(sent).toEqual(made)
  expect(sent).toHaveLength(vectors.length)
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
  // Two posts at once, as from two windows.
  const posts = await learner.page.locator('form[data-in-place]').evaluate(async (form: HTMLFormElement) => {
    const fields = [...new FormData(form)] as [string, string][]
    const answers = await Promise.all([1, 2].map(() => fetch(form.action, { method: 'POST', body: new URLSearchParams(fields) })))
    return answers.map(({ status }) => status)
  })
  expect(posts).toEqual([200, 200])
  await context.setOffline(false)
  for (const visit of [1, 2, 3]) await learner.open(`/?visit=${visit}`)
  await expectAllSaved(learner)
  const answers = (await logAtServer(shortcut)).filter(({ type }) => type === 'item.answered')
  expect([answers.length, new Set(answers.map(({ id }) => id)).size]).toEqual([place, place])
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
  expect(await logAtServer(other.shortcut)).toEqual([])
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
      // More than was lost: what the server has is then as long as what it had.
      await writeNotes(context, 60)
      await lose(where.database)
      server = await startServer(where)
      await server.ready()
      await expectAllSaved(learner)
      const elsewhere = await sameLearnerElsewhere((options) => newBrowser({ ...options, baseURL: server.origin }), context)
      await elsewhere.page.goto('/')
      await expect(elsewhere.page.getByRole('main')).toContainText('1 of 5 steps passed.')
      await expect(elsewhere.page.getByRole('link', { name: /^Go on reading: / })).toBeVisible()
      const types = (await logAtServer(new Shortcut(elsewhere.context.request, server.origin))).map(({ type }) => type)
      expect([types.filter((type) => type === 'item.answered').length, types.filter((type) => type === 'practice.done').length]).toEqual([8, 60])
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
  expect(await logAtServer(elsewhere.shortcut)).toHaveLength(notes)
})

/** More than goes into one post. */
const notes = 1_200

/** Entries of a diary, as if they had been written without a connection. */
function writeNotes(context: BrowserContext, many: number): Promise<void> {
  const note = `“${'ä'.repeat(150)}”`
  return writeOnDevice(context, Array.from({ length: many }, (_, number) => ({ type: 'practice.done', id: `entry-${number}`, at, day: '2026-01-01', felt: 'same', note, stretches: 1 })))
}

const at = Date.UTC(2026, 0, 1)

/** Events that are on the device, and not at the server. */
async function writeOnDevice(context: BrowserContext, events: LearningEvent[]): Promise<void> {
  const [worker] = context.serviceWorkers()
  await worker?.evaluate(async (written) => {
    const opened = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('twinge')
      request.addEventListener('success', () => resolve(request.result))
    })
    const work = opened.transaction('events', 'readwrite')
    for (const event of written) work.objectStore('events').add({ id: event.id, sent: 0, event })
    await new Promise((resolve) => work.addEventListener('complete', resolve))
    opened.close()
  }, events)
}

/** All that the server has of a learner, a part at a time, as a device asks for it. */
async function logAtServer(shortcut: Shortcut): Promise<StoredEvent[]> {
  const log: StoredEvent[] = []
  for (;;) {
    const { events, hasMore } = (await (await shortcut.post('/device/sync', { have: String(log.length), last: log.at(-1)?.id ?? '' })).json()) as SyncAnswer
    log.push(...events)
    if (!hasMore) return log
  }
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
  expect(await learner.page.evaluate(() => caches.keys())).toEqual([])
  await learner.open('/')
  await expect(learner.page.getByRole('contentinfo')).not.toContainText('kept on this device')
})

test('What the device has no room to save is saved by the server; without a connection it is said that it was not counted', async ({ learner, shortcut, context, allow }) => {
  allow(/status of 503|QuotaExceededError/)
  const { url, place } = await shortcut.standBefore(({ type }) => type === 'single-choice', first)
  await keepCourse(learner)
  const [worker] = context.serviceWorkers()
  await worker?.evaluate(() => {
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => {
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
  // And so it goes on.
  await learner.goOn()
  await expect(learner.page.getByRole('main')).not.toContainText('Check what you')
  while (!/\/result$/.test(new URL(learner.page.url()).pathname)) {
    await learner.answer('right')
    await learner.goOn()
  }
  await expect(learner.heading).toContainText('You passed.')
})

test('Where the browser keeps nothing for this site, the page says that nothing was kept', async ({ learner }) => {
  await learner.page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('Storage is blocked', 'SecurityError'))
    ServiceWorkerContainer.prototype.register = refuse
    CacheStorage.prototype.open = CacheStorage.prototype.delete = refuse
  })
  await learner.open('/device')
  await learner.hands.press(learner.button('Keep it on this device'))
  await expect(learner.page.getByRole('status')).toHaveText('The course could not be copied. Nothing was kept. Check your connection and try again.')
})

test('What another site sends to a device that keeps the course changes nothing', async ({ learner, shortcut, context, allow }) => {
  allow(/status of 403|elsewhere\.example/)
  await shortcut.pass(first)
  await keepCourse(learner)
  await learner.open('/')
  await learner.go(learner.button(/^Start lesson 2: /))
  const target = new URL('/start-over/confirm', learner.page.url()).href
  await context.route('http://elsewhere.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<form method="post" action="${target}"><input name="sure" value="1"><input name="id" value="${crypto.randomUUID()}"><button>Win</button></form>` }),
  )
  for (const policy of ['', 'no-referrer']) {
    await learner.page.goto(`http://elsewhere.example/${policy}`)
    await learner.page.locator('form').evaluate((form, value) => form.setAttribute('rel', value && 'noreferrer'), policy)
    await learner.go(learner.button('Win'))
    await expect(learner.heading).toHaveText('This did not come from the course')
  }
  await learner.open('/')
  await expect(learner.link(/^Go on reading: /)).toBeVisible()
})

test('What was earned without a connection, by a version of the course that is gone, stays; what a server can work out it works out', async ({ learner, shortcut, context, newBrowser, records }) => {
  const [quiz, other] = records.course.quizzes
  await shortcut.pass(first)
  await keepCourse(learner)
  const pass = { type: 'quiz.passed' as const, at, score: { raw: 8, max: 8, scaled: 1 } }
  const [ofBefore, ofToday] = [crypto.randomUUID(), crypto.randomUUID()]
  await context.setOffline(true)
  await learner.open('/')
  await writeOnDevice(context, [
    { ...pass, id: `${ofBefore}/passed`, attempt: ofBefore, quiz: quiz?.slug ?? '', opens: [course.lessons[2] ?? ''], version: 'before' },
    { ...pass, id: `${ofToday}/passed`, attempt: ofToday, quiz: other?.slug ?? '', opens: [course.lessons[3] ?? ''], version: records.course.version },
    { type: 'course.completed', id: 'course.completed', at, version: 'before' },
  ])
  await context.setOffline(false)
  await expectAllSaved(learner)
  const elsewhere = await sameLearnerElsewhere(newBrowser, context)
  for (const { goto, getByRole } of [learner.page, elsewhere.page].map((page) => ({ goto: page.goto.bind(page), getByRole: page.getByRole.bind(page) }))) {
    await goto(`/lessons/${course.lessons[2]}`)
    await expect(getByRole('main')).not.toContainText('Locked for now')
    await goto(`/lessons/${course.lessons[3]}`)
    await expect(getByRole('main')).toContainText('Locked for now')
    await goto('/completion')
    await expect(getByRole('main')).toContainText('1 January 2026')
  }
})

test('What the server can’t take stays on the device, and is told', async ({ learner, context }) => {
  await keepCourse(learner)
  await context.setOffline(true)
  await learner.open('/')
  await writeOnDevice(context, [{ type: 'learner.named', id: 'named', at, name: 'x'.repeat(300) }])
  await context.setOffline(false)
  await expect(async () => {
    await learner.open('/about')
    await expect(learner.page.getByRole('contentinfo')).toContainText('What you did is saved here. The course’s server could not take 1 thing that you did: this stays here only.', { timeout: 200 })
  }).toPass({ timeout: 30_000 })
})

test('While the device can’t read what is saved on it, the warning signs can be read; then all is there again', async ({ learner, context, allow }) => {
  allow(/status of 503|could not answer|Lost/)
  await keepCourse(learner)
  await context.setOffline(true)
  await learner.open('/')
  await learner.go(learner.button(`Start lesson 1: ${firstLesson.title}`))
  const [worker] = context.serviceWorkers()
  await worker?.evaluate(() => {
    const whole = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction') ?? {}
    Object.assign(self, { mend: () => Object.defineProperty(IDBDatabase.prototype, 'transaction', whole) })
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('Lost', 'UnknownError')
    }
  })
  await learner.open('/get-help')
  await expect(learner.heading).toHaveText(site.whenToGetHelpHowFast)
  await expect(learner.page.getByRole('contentinfo')).toContainText('What is saved on this device can’t be read now.')
  await worker?.evaluate(() => (self as unknown as { mend: () => void }).mend())
  await learner.open('/')
  await expect(learner.link(/^Go on reading: /)).toBeVisible()
})

test('What the browser has thrown away is copied again', async ({ learner, context }) => {
  await keepCourse(learner)
  const session = await context.newCDPSession(learner.page)
  await session.send('ServiceWorker.enable')
  await learner.page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))))
  await session.send('ServiceWorker.stopAllWorkers')
  await learner.open('/')
  expect(await learner.page.evaluate(async () => (await caches.keys()).length)).toBe(1)
  await context.setOffline(true)
  await learner.open('/glossary')
  await expect(learner.heading).toBeVisible()
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
