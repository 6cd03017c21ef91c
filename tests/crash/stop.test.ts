import { expect, test } from 'vitest'
import { freePort, startServer } from '#tests/support/crash/course-server.ts'
import { readDatabase, toLine } from '#tests/support/crash/database-file.ts'
import { HttpLearner } from '#tests/support/crash/http-learner.ts'
import { temporaryFolder } from '#tests/support/store.ts'

test.each(['next start', 'npm start'] as const)('A stop (SIGTERM) of %s while learners answer takes less than 5 seconds and loses nothing', async (command) => {
  await using folder = await temporaryFolder()
  const where = { port: await freePort(), database: folder.file('twinge.sqlite'), command }
  await using server = await startServer(where)
  await server.ready()
  const learners = [1, 2, 3].map(() => new HttpLearner({ origin: server.origin }))
  let isOver = false
  const work = Promise.all(learners.map(async (learner) => {
    while (!isOver) await learner.takeStep()
  }))
  await Promise.race([work, until(() => learners.every(({ acknowledged }) => acknowledged.length >= 2))])

  const asked = performance.now()
  const code = await server.stop()
  expect(performance.now() - asked).toBeLessThan(5_000)
  expect(code).toBe(0)
  const confirmed = linesOf(learners)
  const { integrity, answers } = readDatabase(where.database)
  expect(integrity).toEqual(['ok'])
  expect(answers.map(toLine)).toEqual(expect.arrayContaining(confirmed))

  await using again = await startServer(where)
  expect((await again.ready()).status).toBe(200)
  isOver = true
  await work
  expect(readDatabase(where.database).answers.map(toLine).sort()).toEqual(linesOf(learners).sort())
})

function linesOf(learners: readonly HttpLearner[]): string[] {
  return learners.flatMap((learner) => learner.acknowledged.map((answer) => toLine({ learner: learner.id, count: 1, ...answer })))
}

async function until(isSo: () => boolean) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10))
}
