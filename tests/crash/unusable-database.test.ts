import { copyFile, rename, rm, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, startServer, type CourseServer } from '#tests/support/crash/course-server.ts'
import { HttpLearner } from '#tests/support/crash/http-learner.ts'
import { textOf } from '#tests/support/crash/page-form.ts'
import { temporaryFolder } from '#tests/support/store.ts'

/** What only a programmer could read: frames of a stack, our files, the name of the error, the path on the disk. */
const traces = /\n\s+at |\.next\/|DatabaseUnavailableError|SQLITE|twinge\.sqlite/

describe('With something else where the database was', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let server: CourseServer
  let whenSound: number

  beforeAll(async () => {
    folder = await temporaryFolder()
    const where = { port: await freePort(), database: folder.file('twinge.sqlite') }
    {
      await using sound = await startServer(where)
      whenSound = (await sound.ready()).status
      await new HttpLearner(sound).startAttempt()
      await sound.stop()
    }
    await copyFile(where.database, `${where.database}.sound`)
    for (const side of ['-wal', '-shm']) await rm(where.database + side, { force: true })
    await writeFile(where.database, 'This is not a database. '.repeat(1_000))
    server = await startServer(where)
    await server.ready()
  }, 120_000)
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  test('the health check turns from 200 to 503', async () => {
    expect(whenSound).toBe(200)
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(503)
  })

  test('whoever runs the course reads in the log what to do', () => {
    expect(server.output()).toMatch(/Cannot use the database at .*twinge\.sqlite: .*Move it away/)
  })

  test('a form that is sent is answered with 503 and a page that says what to do', async () => {
    const { origin } = server
    const body = new URLSearchParams({ quiz: 'spasms-and-cramps', attempt: crypto.randomUUID() })
    const response = await fetch(`${origin}/attempts`, { method: 'POST', body, headers: { origin } })
    const html = await response.text()
    expect(response.status).toBe(503)
    expect(textOf(html)).toContain('The course could not save that It was not counted.')
    expect(html).not.toMatch(traces)
  })

  test.each(['/', '/lessons/spasms-and-cramps', '/lessons/spasms-and-cramps/quiz'])('the page %s can be read, script or not, and says that progress can’t be reached', async (path) => {
    const response = await fetch(server.origin + path)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).not.toMatch(traces)
    expect(textOf(html)).toContain('Your progress can’t be reached right now. It is not lost.')
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('the page that says when to get help is there all the same', async () => {
    const response = await fetch(`${server.origin}/get-help`)
    expect(textOf(await response.text())).toMatch(/emergency number/i)
  })
  test('with the right one in its place the course goes on without a restart', async () => {
    const database = folder.file('twinge.sqlite')
    await rename(`${database}.sound`, database)
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  })
})
