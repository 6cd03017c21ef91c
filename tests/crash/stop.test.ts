import { expect, test } from 'vitest'
import { freePort, startServer } from '#tests/support/crash/course-server.ts'
import { readDatabase, toLine } from '#tests/support/crash/database-file.ts'
import { HttpLearner, takeStepsTogether } from '#tests/support/crash/http-learner.ts'
import { temporaryFolder } from '#tests/support/store.ts'

test('A stop (SIGTERM) while learners answer takes less than 5 seconds and loses nothing', { timeout: 120_000 }, async () => {
  await using folder = await temporaryFolder()
  const where = { port: await freePort(), database: folder.file('twinge.sqlite') }
  await using server = await startServer(where)
  await server.ready()
  const learners = [1, 2, 3].map(() => new HttpLearner({ origin: server.origin }))
  const work = takeStepsTogether(learners)
  await Promise.race([work.done, until(() => learners.every(({ acknowledged }) => acknowledged.length >= 2))])

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
  work.end()
  await work.done
  expect(readDatabase(where.database).answers.map(toLine).sort()).toEqual(linesOf(learners).sort())
})

test('Without learners at work, the course ends at once when it is told to stop', { timeout: 120_000 }, async () => {
  await using folder = await temporaryFolder()
  const where = { port: await freePort(), database: folder.file('twinge.sqlite') }
  await using server = await startServer(where)
  await server.ready()
  const learner = new HttpLearner({ origin: server.origin })
  while (learner.acknowledged.length < 2) await learner.takeStep()
  const asked = performance.now()
  await server.stop()
  expect(performance.now() - asked).toBeLessThan(5_000)

  await using again = await startServer(where)
  expect((await again.ready()).status).toBe(200)
  expect(readDatabase(where.database).answers.map(toLine)).toEqual(linesOf([learner]))
  await learner.takeStep()
})

test('A second course on the same port ends at once, and says what to do', { timeout: 120_000 }, async () => {
  await using folder = await temporaryFolder()
  const port = await freePort()
  await using first = await startServer({ port, database: folder.file('first.sqlite') })
  await first.ready()
  await using second = await startServer({ port, database: folder.file('second.sqlite') })
  expect(await second.exited).toBe(1)
  expect(second.output()).toContain(`Port ${port} is in use. Choose another: PORT=`)
  expect((await first.ready()).status).toBe(200)
})

function linesOf(learners: readonly HttpLearner[]): string[] {
  return learners.flatMap((learner) => learner.acknowledged.map((answer) => toLine({ learner: learner.id, count: 1, ...answer })))
}

async function until(isSo: () => boolean) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10))
}
