import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freePort, startServer } from '#tests/support/crash/course-server.ts'
import { readDatabase, toLine } from '#tests/support/crash/database-file.ts'
import { HttpLearner } from '#tests/support/crash/http-learner.ts'
import { seededRandom } from '#tests/support/crash/seeded-random.ts'
import { temporaryFolder } from '#tests/support/store.ts'

// TWINGE_CRASH_SEED repeats the moments of a run as closely as a real process can be made to repeat.
const seed = Number(process.env.TWINGE_CRASH_SEED ?? Date.now() % 2 ** 31)
const kills = Number(process.env.TWINGE_CRASH_KILLS ?? 100)

test(`Every confirmed answer of 6 learners is there once, however often the server is killed (${kills} kills, seed ${seed})`, { timeout: 300_000 }, async () => {
  console.log(`TWINGE_CRASH_SEED=${seed}`)
  await using folder = await temporaryFolder()
  const where = { port: await freePort(), database: folder.file('twinge.sqlite') }
  const origin = `http://localhost:${where.port}`
  const learners = [1, 2, 3, 4, 5, 6].map((number) => new HttpLearner({ origin, random: seededRandom(seed + number) }))
  const random = seededRandom(seed)
  let isOver = false
  const work = Promise.all(learners.map(async (learner) => {
    while (!isOver) await learner.takeStep()
  }))
  const failed = new Promise<never>((_, reject) => work.catch(reject))

  for (let kill = 0; kill < kills; kill++) {
    await using server = await startServer(where)
    // One in ten dies while it starts: the first makes the tables and the secret.
    if (kill % 10 !== 0) await Promise.race([server.ready(), failed])
    await Promise.race([sleep(20 + random() * 430), failed])
    await server.kill()
    const confirmed = linesOf(learners)
    if (kill === 0) continue
    const { integrity, brokenReferences, answers } = readDatabase(where.database)
    expect({ integrity, brokenReferences }).toEqual({ integrity: ['ok'], brokenReferences: 0 })
    const kept = new Set(answers.map(toLine))
    expect(confirmed.filter((line) => !kept.has(line))).toEqual([])
  }

  // Each learner goes on from where they left off, and says so if something was forgotten.
  await using server = await startServer(where)
  await server.ready()
  isOver = true
  await work
  for (const learner of learners) {
    const before = learner.acknowledged.length
    while (learner.acknowledged.length === before) await learner.takeStep()
  }
  // By now every post was answered, so there is nothing else than what was confirmed either.
  expect(readDatabase(where.database).answers.map(toLine).sort()).toEqual(linesOf(learners).sort())
  const sentAgain = learners.reduce((sum, learner) => sum + learner.sentAgain, 0)
  console.log(`${linesOf(learners).length} answers confirmed, ${sentAgain} forms sent again after a broken connection`)
  // Else the kills missed the learners, and the test proves nothing.
  expect(linesOf(learners).length).toBeGreaterThan(kills)
  expect(sentAgain).toBeGreaterThan(kills / 10)
})

function linesOf(learners: readonly HttpLearner[]): string[] {
  return learners.flatMap((learner) => learner.acknowledged.map((answer) => toLine({ learner: learner.id, count: 1, ...answer })))
}
