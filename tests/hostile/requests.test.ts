import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadCourse } from '#lib/loader/load-course.ts'
import { openProjectCache } from '#lib/loader/project-cache.ts'
import { freePort, projectFolder, startServer } from '#tests/support/crash/course-server.ts'
import { answerForm, HttpLearner, type Page } from '#tests/support/crash/http-learner.ts'
import { isFull } from '#tests/support/full.ts'
import { temporaryFolder } from '#tests/support/store.ts'
import { attacks, marker, postRoutes, reflected, type Attack, type Form } from './attacks.ts'
import { meddledAttempts, nearEvents } from './near-events.ts'

const count = isFull ? 100_000 : 5_000
// TWINGE_HOSTILE_SEED repeats a run.
const seed = Number(process.env.TWINGE_HOSTILE_SEED ?? Date.now() % 2 ** 31)

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

test(`${count} hostile requests break nothing, reflect nothing, lead nowhere else, and reach no other learner (seed ${seed})`, { timeout: 1_800_000 }, async () => {
  console.log(`The run: TWINGE_HOSTILE_SEED=${seed}`)
  await using folder = await temporaryFolder()
  const database = folder.file('twinge.sqlite')
  await using server = await startServer({ port: await freePort(), database })
  await server.ready()

  const victim = new HttpLearner(server)
  while (victim.acknowledged.length < 5) await victim.takeStep()
  // What nobody else may ever read.
  const secretName = `Victim${marker}Name`
  await victim.post('/completion/name', new URLSearchParams({ name: secretName }))
  const attacker = new HttpLearner(server)
  while (attacker.acknowledged.length < 1) await attacker.takeStep()

  const meddlers = Array.from({ length: isFull ? 20 : 2 }, () => new HttpLearner(server))
  for (const meddler of meddlers) await meddler.post('/lessons/spasms-and-cramps/start', new URLSearchParams())

  const [, signature = ''] = attacker.cookie.split('=')[1]?.split('.') ?? []
  const cookies = [
    attacker.cookie,
    attacker.cookie,
    `twinge_learner=${victim.id}.${signature}`,
    `twinge_learner=${victim.id}`,
    `twinge_learner=${victim.id}.`,
    victim.cookie.slice(0, -1),
    `${victim.cookie}x`,
    `twinge_learner=x; twinge_learner=${victim.id}.${signature}`,
    `twinge_learner=${'a'.repeat(3_000)}`,
    'twinge_learner=%00; __proto__=x',
    `${';'.repeat(200)}=`,
  ]
  const ids = [victim.attempt, attacker.attempt, 'spasms-and-cramps']
  const victims = { cookie: victim.cookie, forms: [...(await formsOf(victim)), { path: '/erase/confirm', fields: { sure: '1' } }] }
  // A new route that writes has to be among them.
  expect(postRoutes.filter((route) => !victims.forms.some(({ path }) => new RegExp(`^${route.replaceAll(/\[\w+\]/g, '[^/]+')}$`).test(path)))).toEqual([])
  const made = fc.sample(
    attacks({
      origin: server.origin,
      cookies,
      ids,
      forms: [...(await formsOf(attacker)), ...(await questionForms(victim))],
      victim: victims,
      meddlers: meddlers.map(({ cookie }) => cookie),
      events: nearEvents((await readCourse()).quizzes, [attacker.attempt]),
      pages: ['/', '/your-data', '/completion', '/practice', '/practice/diary', '/practice/routine', '/final-check', '/lessons/spasms-and-cramps/quiz', '/reading', ...meddledAttempts.flatMap((attempt) => ['', '/1', '/2', '/3', '/result'].map((place) => `/attempts/${attempt}${place}`))],
    }),
    { numRuns: count, seed },
  )
  const before = rowsOf(database, victim.id)
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const faults: string[] = []
  const statuses = new Map<number, number>()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let attack = made.pop(); attack && faults.length < 10; attack = made.pop()) {
        const answer = await send(attack, server.origin, agent)
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        const wrong = findWrong(attack, answer, secretName)
        if (wrong) faults.push(`${wrong}: ${JSON.stringify(attack).slice(0, 800)} was answered with ${answer.status} ${JSON.stringify(answer.headers.location ?? '')}`)
      }
    }),
  )
  agent.destroy()
  console.log([...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`).join(', '))

  expect(faults).toEqual([])
  expect(rowsOf(database, victim.id)).toEqual(before)
  expect(server.output()).not.toMatch(/could not be|Error|Unhandled|uncaught/i)
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  // The victim goes on where they were.
  const answered = victim.acknowledged.length
  while (victim.acknowledged.length === answered) await victim.takeStep()
})

/** Forms that would do something: one for each address that writes, but for erasing, which would end the run. */
async function formsOf(learner: HttpLearner): Promise<Form[]> {
  return [
    ...(await questionForms(learner)),
    { path: '/attempts', fields: { quiz: 'spasms-and-cramps', attempt: crypto.randomUUID() } },
    { path: '/lessons/spasms-and-cramps/start', fields: {} },
    { path: '/lessons/spasms-and-cramps/parts', fields: { part: '1', then: 'leave' } },
    { path: '/completion/name', fields: { name: 'Mallory' } },
    { path: '/practice/diary', fields: { id: crypto.randomUUID(), day: '2026-11-24', felt: 'same', note: '' } },
    { path: '/practice/diary/remove', fields: { entry: `practice.done/${crypto.randomUUID()}` } },
    { path: '/practice/keep', fields: { routine: 'chest=seated' } },
    { path: '/reading', fields: { theme: 'dark', from: '/' } },
    { path: '/start-over/confirm', fields: { id: crypto.randomUUID(), sure: '1' } },
    { path: '/device/sync', fields: { have: '0', events: JSON.stringify([{ type: 'item.answered', id: `${learner.attempt}/answered/x/0`, at: 1, attempt: learner.attempt, item: 'x', round: 0, hash: 'x', response: { kind: 'choice', chosen: [] }, outcome: { scaled: 1, correct: true, parts: [] } }]) } },
  ]
}

/** To answer the question that a learner is at, and to go on from it. */
async function questionForms(learner: HttpLearner): Promise<Form[]> {
  const form = answerForm(await toQuestion(learner))
  if (!form) throw new Error('There is no question')
  const { item = '', round = '' } = form.hidden
  return [
    { path: form.action, fields: { ...form.hidden, choice: 'a', text: 'x', 'place.a': '1' } },
    { path: `/attempts/${learner.attempt}/continue`, fields: { item, round } },
  ]
}

async function readCourse() {
  const checked = await loadCourse(projectFolder, { cache: await openProjectCache(projectFolder) })
  if (!('course' in checked)) throw new Error('The course has problems')
  return checked.course
}

async function toQuestion(learner: HttpLearner): Promise<Page> {
  for (;;) {
    const page = await learner.where()
    if (answerForm(page)) return page
    await learner.takeStep()
  }
}

/** What a hostile request must never be answered with. */
function findWrong({ isFromElsewhere }: Attack, { status, headers, body }: Answer, secret: string): string | null {
  if (status === hung) return 'No answer'
  if (status >= 500) return 'The server failed'
  if (isFromElsewhere && status !== 403) return 'A post from another site was not refused'
  if (status > 0 && !headers['content-security-policy']) return 'An answer without our headers'
  // JSON is never shown: its type says so, and nosniff holds browsers to that.
  if (headers['content-type'] !== 'application/json' && reflected.test(body)) return 'Markup came back'
  if (body.includes(secret)) return 'Another learner’s data'
  if (headers.location !== undefined && !/^\/(?![/\\])/.test(headers.location)) return 'A redirect that leads elsewhere'
  if (/\n\s+at \w|node_modules|SQLITE_|twinge\.sqlite/.test(body)) return 'The inside of the server'
  if (headers['set-cookie']?.some((cookie) => !/^(__Host-)?twinge_learner=[^;]*; Max-Age=\d+; Path=\/; HttpOnly; (Secure; )?SameSite=Lax$/.test(cookie))) return 'A cookie that is not ours'
  return null
}

/** The status of what was not answered in 20 seconds. */
const hung = -1

/** 0 where the server cuts the connection: that is an answer too. */
function send({ method, path, headers, body }: Attack, origin: string, agent: Agent): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    const sent = request({ hostname, port, method, path, headers: body === null ? headers : { ...headers, 'content-length': Buffer.byteLength(body) }, agent, timeout: 20_000 }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }))
      response.on('error', () => resolve({ status: 0, headers: {}, body: '' }))
    })
    sent.on('timeout', () => {
      resolve({ status: hung, headers: {}, body: '' })
      sent.destroy()
    })
    sent.on('error', () => resolve({ status: 0, headers: {}, body: '' }))
    sent.end(body ?? undefined)
  })
}

/** All that the database has of a learner. */
function rowsOf(path: string, learner: string) {
  using database = new DatabaseSync(path)
  const queries = ['select * from learners where id = ?', 'select * from events where learner = ? order by arrival', 'select * from erasures where learner = ?']
  return queries.map((query) => database.prepare(query).all(learner))
}
