import { execFile } from 'node:child_process'
import { chmodSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort, projectFolder, startServer, type CourseServer } from '#tests/support/crash/course-server.ts'
import { readDatabase, toLine } from '#tests/support/crash/database-file.ts'
import { answerForm, HttpLearner, takeStepsTogether } from '#tests/support/crash/http-learner.ts'
import { fillIn, textOf } from '#tests/support/crash/page-form.ts'
import { temporaryFolder } from '#tests/support/store.ts'

const year = 365 * 24 * 3_600_000
const notSaved = 'The course could not save that It was not counted.'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let database: string
let server: CourseServer
let learner: HttpLearner

const start = async () => {
  server = await startServer({ port: await freePort(), database, settings: { NODE_OPTIONS: `--import=${join(import.meta.dirname, '../support/crash/faults.mjs')}` } })
  expect((await server.ready()).status).toBe(200)
}

beforeEach(async () => {
  folder = await temporaryFolder()
  database = folder.file('twinge.sqlite')
  await start()
  learner = new HttpLearner(server)
  while (learner.acknowledged.length < 2) await learner.takeStep()
}, 60_000)

afterEach(async () => {
  await server[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

/** The learner sends an answer while something is wrong: they are told that it was not counted, and can read on. */
async function expectRefused(log: RegExp) {
  const page = await learner.where().catch(() => null)
  const form = (page && answerForm(page)) ?? question
  const { status, html } = await send(form)
  expect(status).toBe(503)
  expect(textOf(html)).toContain(notSaved)
  expect(html).not.toMatch(/\n\s+at |\.next\/|SQLITE|twinge\.sqlite/)
  expect(server.output()).toMatch(log)
  const help = await learner.open('/get-help')
  expect(help.status).toBe(200)
  expect((await learner.open('/lessons/spasms-and-cramps')).status).toBe(200)
}

let question: NonNullable<ReturnType<typeof answerForm>>

/** A question that stands open, from before it went wrong. */
async function openQuestion() {
  for (;;) {
    const form = answerForm(await learner.where())
    if (form) return (question = form)
    await learner.takeStep()
  }
}

async function send(form: typeof question) {
  const { origin } = server
  const response = await fetch(origin + form.action, { method: 'POST', body: fillIn(form, Math.random), headers: { origin, cookie: learner.cookie }, redirect: 'manual' })
  return { status: response.status, html: await response.text() }
}

/** What was acknowledged is there once, and the same answer can be given now. */
async function expectRecovered() {
  const before = learner.acknowledged.length
  while (learner.acknowledged.length === before) await learner.takeStep()
  const { integrity, answers } = readDatabase(database)
  expect(integrity).toEqual(['ok'])
  expect(answers.map(toLine).sort()).toEqual(learner.acknowledged.map((answer) => toLine({ learner: learner.id, count: 1, ...answer })).sort())
}

test('On a full disk an answer is refused, and taken once there is room', { timeout: 60_000 }, async () => {
  await openQuestion()
  writeFileSync(`${database}.full`, '')
  // What fits into a page that is there already fits; then none is left.
  let status = 303
  for (let tries = 0; tries < 400 && status === 303; tries++) status = (await named(`Ada ${'x'.repeat(60)} ${tries}`)).status
  expect(status).toBe(503)
  await expectRefused(/the disk is full\. Make room on it/)
  rmSync(`${database}.full`)
  await expectRecovered()
})

test('While the file is moved away nothing is called safe, and all is well when it is back', { timeout: 60_000 }, async () => {
  await openQuestion()
  renameSync(database, `${database}.away`)
  await expectRefused(/the file was removed or replaced while the course was running\. Put it back/)
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(503)
  expect(textOf((await learner.open('/')).html)).toContain('Your progress can’t be reached right now. It is not lost.')
  renameSync(`${database}.away`, database)
  // What was refused may have been written all the same: sending it again counts it once.
  while (!learner.acknowledged.some(({ item }) => item === question.hidden.item)) await learner.answer(question)
  await expectRecovered()
})

test('Another file in its place is not written to; after a restart it is the one that counts', { timeout: 60_000 }, async () => {
  await openQuestion()
  using backup = new DatabaseSync(database)
  backup.exec(`vacuum into '${database}.backup'`)
  copyFileSync(`${database}.backup`, `${database}.copy`)
  renameSync(`${database}.copy`, database)
  await expectRefused(/if the one that is there now is to stay, restart the course/)
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(503)
  backup.close()
  await server.kill()
  for (const side of ['-wal', '-shm']) rmSync(database + side, { force: true })
  await start()
  learner.moveTo(server.origin)
  await expectRecovered()
})

test('While another program locks the file answers are refused, and taken when it lets go', { timeout: 60_000 }, async () => {
  await openQuestion()
  const other = new DatabaseSync(database)
  other.exec('begin immediate')
  await expectRefused(/another program keeps it locked/)
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(503)
  other.exec('rollback')
  other.close()
  await expectRecovered()
})

test('While another program locks the file pages are answered at once, and those who wait to save are served when it lets go', { timeout: 60_000 }, async () => {
  const newcomers = Array.from({ length: 10 }, () => new HttpLearner(server))
  const other = new DatabaseSync(database)
  other.exec('begin immediate')
  let isAnySaved = false
  const saved = newcomers.map(async (newcomer) => {
    await newcomer.post('/lessons/spasms-and-cramps/start', new URLSearchParams())
    isAnySaved = true
  })
  for (let times = 0; times < 10; times++) expect((await fetch(`${server.origin}/get-help`)).status).toBe(200)
  expect(isAnySaved).toBe(false)
  other.exec('rollback')
  other.close()
  await Promise.all(saved)
  await expectRecovered()
})

test('A course that starts while another program has the file for itself shows its pages, and goes on when it lets go', { timeout: 60_000 }, async () => {
  await openQuestion()
  await server.stop()
  const other = new DatabaseSync(database)
  other.exec('pragma locking_mode = exclusive; begin exclusive')
  server = await startServer({ port: await freePort(), database })
  expect((await server.ready()).status).toBe(503)
  learner.moveTo(server.origin)
  const asked = performance.now()
  await expectRefused(/another program keeps it locked\. The course goes on by itself once that program lets go/)
  // Four requests. Ten seconds and twenty were what each of them took.
  expect(performance.now() - asked).toBeLessThan(20_000)
  other.exec('rollback')
  other.close()
  while ((await fetch(`${server.origin}/healthz`)).status !== 200) await sleep(100)
  await expectRecovered()
})

test('In a database that may only be read nothing is called safe, and all is well when it may be written', { timeout: 60_000 }, async () => {
  await openQuestion()
  await server.stop()
  chmodSync(database, 0o400)
  server = await startServer({ port: await freePort(), database, isOrdinary: true })
  expect((await server.ready()).status).toBe(503)
  learner.moveTo(server.origin)
  await expectRefused(/Cannot use the database at .*: this user may not write there/)
  chmodSync(database, 0o600)
  await expectRecovered()
})

test('Two servers on one file lose and double nothing', { timeout: 60_000 }, async () => {
  await using second = await startServer({ port: await freePort(), database })
  await second.ready()
  const others = [1, 2, 3].map((number) => new HttpLearner(number % 2 ? second : server))
  await Promise.all(others.map(async (other) => { while (other.acknowledged.length < 6) await other.takeStep() }))
  // One learner, in turns at both.
  for (let turn = 0; turn < 6; turn++) {
    learner.moveTo([server, second][turn % 2]?.origin ?? '')
    await learner.takeStep()
  }
  const { integrity, answers } = readDatabase(database)
  expect(integrity).toEqual(['ok'])
  const confirmed = [learner, ...others].flatMap(({ id, acknowledged }) => acknowledged.map((answer) => toLine({ learner: id, count: 1, ...answer })))
  expect(answers.map(toLine).sort()).toEqual(confirmed.sort())
})

test('A clock that is set back a year, and forward ten, keeps answers, their order and what was earned', { timeout: 60_000 }, async () => {
  for (const shift of [-year, 10 * year, 0]) {
    writeFileSync(`${database}.clock`, String(shift))
    const before = learner.acknowledged.length
    // `takeStep` looks each time whether what was confirmed last still stands.
    while (learner.acknowledged.length < before + 9) await learner.takeStep()
    expect((await learner.open('/')).status).toBe(200)
    await expectRecovered()
    // What was set last holds.
    expect((await named(`Ada ${shift}`)).status).toBe(303)
    expect((await learner.open('/your-data')).html).toContain(`Ada ${shift}`)
    for (const theme of ['dark', 'light']) {
      await learner.post('/reading', new URLSearchParams({ theme, from: '/' }))
      expect((await learner.open('/about')).html).toContain(`theme-${theme}`)
    }
  }
})

test('A backup that is made as the docs say, while learners write, has all that was confirmed before, and can be gone on with', { timeout: 60_000 }, async () => {
  const [, command = ''] = /npx node -e "(.*)"/.exec(readFileSync(join(projectFolder, 'docs/security.md'), 'utf8')) ?? []
  const learners = [learner, new HttpLearner(server), new HttpLearner(server)]
  const work = takeStepsTogether(learners)
  while (learners.some(({ acknowledged }) => acknowledged.length < 4)) await sleep(20)
  const confirmed = learners.flatMap(({ id, acknowledged }) => acknowledged.map((answer) => toLine({ learner: id, count: 1, ...answer })))
  await promisify(execFile)(process.execPath, ['-e', command.replace('data/twinge.sqlite', database).replace('backup.sqlite', `${database}.backup`)])
  work.end()
  await work.done
  await server.stop()
  renameSync(`${database}.backup`, database)
  const { integrity, answers } = readDatabase(database)
  expect(integrity).toEqual(['ok'])
  expect(answers.map(toLine)).toEqual(expect.arrayContaining(confirmed))
  await start()
  learner.moveTo(server.origin)
  expect((await learner.where()).status).toBe(200)
})

test('With another secret learners begin anew without an error, and with the old one their progress is back', { timeout: 60_000 }, async () => {
  const secret = `${database}.secret`
  renameSync(secret, `${secret}.old`)
  await restart()
  const page = await learner.open(`/attempts/${learner.attempt}`)
  expect(page.status).toBe(404)
  expect(textOf(page.html)).toContain('This quiz is not here')
  expect(textOf((await learner.open('/')).html)).toContain('0 of 5 steps passed.')
  expect(server.output()).toMatch(/A new secret was made, beside a database that was there before: .* If you have the old secret, stop the course and put it there\./)
  renameSync(`${secret}.old`, secret)
  await restart()
  await expectRecovered()
})

test('Who goes on in a new database, since the right one was not there at the start, has all back when it is', { timeout: 60_000 }, async () => {
  const { id } = learner
  await server.stop()
  renameSync(database, `${database}.away`)
  await start()
  expect(server.output()).toContain(`A new database was made: ${database}`)
  learner.moveTo(server.origin)
  await learner.post('/lessons/spasms-and-cramps/start', new URLSearchParams())
  expect(learner.id).toBe(id)
  await server.stop()
  renameSync(`${database}.away`, database)
  await start()
  learner.moveTo(server.origin)
  await expectRecovered()
})

test('Who was erased and sends something with their old cookie is somebody else from then on', { timeout: 60_000 }, async () => {
  const { id, cookie } = learner
  await learner.post('/erase/confirm', new URLSearchParams({ sure: '1' }))
  const { origin } = server
  const { headers } = await fetch(`${origin}/lessons/spasms-and-cramps/start`, { method: 'POST', body: new URLSearchParams(), headers: { origin, cookie }, redirect: 'manual' })
  expect(headers.get('set-cookie')).toMatch(/^twinge_learner=[0-9a-f-]{36}\./)
  expect(headers.get('set-cookie')).not.toContain(id)
})

test('Where the file was moved away and only its log is left, nothing is made in its place, and all is well when it is back', { timeout: 60_000 }, async () => {
  await openQuestion()
  await server.kill()
  renameSync(database, `${database}.away`)
  server = await startServer({ port: await freePort(), database })
  expect((await server.ready()).status).toBe(503)
  learner.moveTo(server.origin)
  await expectRefused(/it is not there, but .*-wal is, which holds the latest answers/)
  renameSync(`${database}.away`, database)
  await expectRecovered()
})

test('A secret that is cut short is named in the log, reading goes on, and whole again it works without a restart', { timeout: 60_000 }, async () => {
  await openQuestion()
  const secret = `${database}.secret`
  copyFileSync(secret, `${secret}.old`)
  await server.stop()
  writeFileSync(secret, 'abc')
  server = await startServer({ port: await freePort(), database })
  expect((await server.ready()).status).toBe(503)
  learner.moveTo(server.origin)
  await expectRefused(/The secret file .* is damaged: it should hold 64 hexadecimal digits/)
  renameSync(`${secret}.old`, secret)
  await expectRecovered()
})

async function restart() {
  await server.stop()
  await start()
  learner.moveTo(server.origin)
}

/** Writes a name for the record: as long an event as a learner can make. */
async function named(name: string) {
  const { origin } = server
  return fetch(`${origin}/completion/name`, { method: 'POST', body: new URLSearchParams({ name }), headers: { origin, cookie: learner.cookie }, redirect: 'manual' })
}
