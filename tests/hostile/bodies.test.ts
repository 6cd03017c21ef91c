import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freePort, startServer, type CourseServer } from '#tests/support/crash/course-server.ts'
import { temporaryFolder } from '#tests/support/store.ts'
import { openConnection, postTo, statusesOf } from './raw-connection.ts'

const post = '/completion/name'

test('Requests that come in drops and answers that nobody reads are cut off, and everybody else is answered meanwhile', { timeout: 150_000 }, async () => {
  await using course = await runningCourse()
  const { origin } = course.server
  const get = `GET /about HTTP/1.1\r\nHost: ${new URL(origin).host}\r\n`
  const drops: Record<string, [first: string, drop: string]> = {
    'a header that never ends': [get, 'x'],
    'headers without end': [get, 'x: y\r\n'],
    'a body that says how long it is': [`${postTo(post, origin)}Content-Length: 10000\r\n\r\n`, 'x'],
    'a body in chunks': [`${postTo(post, origin)}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n'],
    'a body with a chunk that never ends': [`${postTo(post, origin)}Transfer-Encoding: chunked\r\n\r\n1`, '0'],
    'a body that is too long': [`${postTo(post, origin)}Content-Length: 100000000\r\n\r\n`, 'x'.repeat(20_000)],
    'a body that another site sends': [`${postTo(post, origin, 'https://evil.example')}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n'],
    'a body that nobody reads': [`${get}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n'],
    nothing: ['', ''],
  }
  const dripping = Object.entries(drops).flatMap(([what, [first, drop]]) => Array.from({ length: 10 }, () => ({ what, drop, connection: openAndSend(origin, first) })))
  // Far more than fits into the buffers between us.
  const unread = openAndSend(origin, `${get.replace('/about', '/device/course')}\r\n`.repeat(100))
  unread.stopReading()
  const since = performance.now()
  const others: number[] = []
  while (dripping.some(({ connection }) => connection.isOpen())) {
    for (const { connection, drop } of dripping) connection.send(drop)
    others.push((await fetch(`${origin}/about?number=${others.length}`)).status)
    await sleep(250)
  }
  expect(new Set(others)).toEqual(new Set([200]))
  // Twice the time that a silence may take, and a bit.
  await sleep(75_000 - (performance.now() - since))
  unread.goOnReading()
  expect(statusesOf(await unread.ended).length).toBeLessThan(100)
  for (const { what, connection } of dripping) expect([what, statusesOf(await connection.ended).filter((status) => status >= 500)]).toEqual([what, []])
  expect(course.server.output()).not.toMatch(/could not be|Error|Unhandled|uncaught/i)
})

test('Bodies of 100 MB and more are refused at once, and leave nothing in memory', { timeout: 120_000 }, async () => {
  await using course = await runningCourse()
  const { server } = course
  await flood(server)
  const before = memoryOf(server)
  for (let times = 0; times < 3; times++) await flood(server)
  // 1,200 MB were sent; the heap alone may breathe by some of this.
  expect(memoryOf(server) - before).toBeLessThan(150)
  expect((await fetch(`${server.origin}/about`)).status).toBe(200)
  expect(server.output()).not.toMatch(/could not be|Error|Unhandled|uncaught/i)
})

test('A form in 10,000 chunks of one byte is read like any other, and one byte too many is refused', async () => {
  await using course = await runningCourse()
  const { origin } = course.server
  const statusOf = async (length: number) => {
    using connection = openAndSend(origin, `${postTo(post, origin)}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n`)
    connection.send(`${'1\r\nx\r\n'.repeat(length)}0\r\n\r\n`)
    return statusesOf(await connection.ended)
  }
  expect(await statusOf(10_000)).toEqual([303])
  expect(await statusOf(16_384)).toEqual([303])
  expect(await statusOf(16_385)).toEqual([413])
})

/** Four bodies of 100 MB at once: with their length and in chunks, read and not. */
async function flood({ origin }: CourseServer) {
  const piece = 'x'.repeat(100_000)
  const chunk = `${piece.length.toString(16)}\r\n${piece}\r\n`
  const ways: [lines: string, piece: string][] = [
    [`${postTo(post, origin)}Content-Length: 100000000\r\n\r\n`, piece],
    [`${postTo(post, origin)}Transfer-Encoding: chunked\r\n\r\n`, chunk],
    [`${postTo('/device/sync', origin)}Transfer-Encoding: chunked\r\n\r\n`, chunk],
    [`${postTo(post, origin, 'https://evil.example')}Transfer-Encoding: chunked\r\n\r\n`, chunk],
  ]
  const answers = await Promise.all(
    ways.map(async ([lines, next]) => {
      using connection = openAndSend(origin, lines)
      for (let sent = 0; sent < 1_000 && connection.isOpen(); sent++) if (!connection.send(next)) await connection.drained()
      while (connection.isOpen() && statusesOf(connection.received()).length === 0) await sleep(10)
      return statusesOf(connection.received())
    }),
  )
  expect(answers).toEqual([[413], [413], [413], [403]])
}

function openAndSend(origin: string, first: string) {
  const connection = openConnection(origin)
  connection.send(first)
  return connection
}

/** Resident, in MB. */
function memoryOf({ pid }: CourseServer): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}

async function runningCourse() {
  const folder = await temporaryFolder()
  const server = await startServer({ port: await freePort(), database: folder.file('twinge.sqlite') })
  await server.ready()
  return {
    server,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}
