import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freePort, startServer } from '#tests/support/crash/course-server.ts'
import { readDatabase, toLine } from '#tests/support/crash/database-file.ts'
import { HttpLearner, takeStepsTogether } from '#tests/support/crash/http-learner.ts'
import { isFull } from '#tests/support/full.ts'
import { seededRandom } from '#tests/support/crash/seeded-random.ts'
import { temporaryFolder } from '#tests/support/store.ts'

// TWINGE_CRASH_SEED repeats the moments of a run as closely as a real process can be made to repeat.
const runSeed = Number(process.env.TWINGE_CRASH_SEED ?? Date.now() % 2 ** 31)
// Each takes a start of the server, and with it two to three seconds.
const allKills = Number(process.env.TWINGE_CRASH_KILLS ?? (isFull ? 1_000 : 50))
// Most of the time goes into starting and reading the course, on one core; so each half has a server of its own.
const halves = [0, 1].map((half) => ({ seed: runSeed + 100 * half, kills: Math.ceil(allKills / 2) }))

test.concurrent.for(halves)(
  'Every confirmed answer of 6 learners is there once, however often the server is killed ($kills kills, seed $seed)',
  { timeout: 3_600_000 },
  async ({ seed, kills }, { signal }) => {
    console.log(`${kills} kills, seed ${seed}; the run: TWINGE_CRASH_SEED=${runSeed}`)
    await using folder = await temporaryFolder()
    const where = { port: await freePort(), database: folder.file('twinge.sqlite') }
    const origin = `http://localhost:${where.port}`
    const learners = [1, 2, 3, 4, 5, 6].map((number) => new HttpLearner({ origin, random: seededRandom(seed + number) }))
    const random = seededRandom(seed)
    const work = takeStepsTogether(learners)
    // Told at once, and not when the run is over: a learner's complaint, or that the time is up.
    const failed = new Promise<never>((_, reject) => {
      work.done.catch(reject)
      signal.addEventListener('abort', () => reject(signal.reason))
    }).finally(work.end)
    failed.catch(() => undefined)

    for (let kill = 0; kill < kills; kill++) {
      await using server = await startServer(where)
      // One in ten dies while it starts: the first makes the tables and the secret.
      // The others die after some more answers and a moment, so that a slow machine does not spare them.
      const some = linesOf(learners).length + 1 + Math.floor(random() * 4)
      const comes = kill % 10 === 0 ? sleep(random() * 600) : until(() => linesOf(learners).length >= some).then(() => sleep(random() * 60))
      await Promise.race([comes, failed, server.untilItFails()])
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
    work.end()
    await work.done
    for (const learner of learners) {
      const before = learner.acknowledged.length
      while (learner.acknowledged.length === before) await learner.takeStep()
    }
    // By now every post was answered, so there is nothing else than what was confirmed either.
    expect(readDatabase(where.database).answers.map(toLine).sort()).toEqual(linesOf(learners).sort())
    const sentAgain = learners.reduce((sum, learner) => sum + learner.sentAgain, 0)
    console.log(`Seed ${seed}: ${linesOf(learners).length} answers confirmed, ${sentAgain} forms sent again after a broken connection`)
    // Else the kills missed the learners, and the test proves nothing.
    expect(linesOf(learners).length).toBeGreaterThanOrEqual(kills * 0.9)
    expect(sentAgain).toBeGreaterThan(kills / 10)
  },
)

async function until(isSo: () => boolean) {
  while (!isSo()) await sleep(5)
}

function linesOf(learners: readonly HttpLearner[]): string[] {
  return learners.flatMap((learner) => learner.acknowledged.map((answer) => toLine({ learner: learner.id, count: 1, ...answer })))
}
