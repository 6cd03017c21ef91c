import { openBareInserts } from './bare-inserts.ts'
import { BenchLearner, requireAccepted } from './bench-learner.ts'
import { formatMs, formatPerSecond, noGoal, toCells, toGoal } from './figures.ts'
import { HttpClient } from './http-client.ts'
import type { Sizes } from './options.ts'
import { time } from './page-times.ts'
import type { Table } from '#lib/report/text-table.ts'
import { medians, takeTurns } from './turns.ts'

const learnersAtOnce = 32
/** Each connection sends the answers of several learners, one after the other, so that a round lasts long enough to be timed. */
const learners = learnersAtOnce * 8

/** How long an answer takes, and how many a second are kept safely, against bare inserts on the same disk. */
export async function measureAnswers(origin: string, database: string, sizes: Sizes): Promise<Table> {
  using inserts = openBareInserts(database)
  using alone = new HttpClient(origin)
  using many = new HttpClient(origin, learnersAtOnce)
  const oneByOne = await takeTurns(sizes.serverSamples, { course: answersOneByOne(alone), floor: () => time(inserts.insert) })
  const answerTogether = answersTogether(many)
  // The first of many connections, and code that has not run yet, are no part of it.
  await answerTogether()
  const together = await takeTurns(sizes.answerRounds, { course: answerTogether, floor: async () => (learners / (await time(() => insertMany(inserts)))) * 1000 })
  const rate = medians(together, (perSecond) => perSecond)
  return {
    title: 'Answers, kept on disk before they are confirmed',
    columns: ['figure', 'course', 'bare inserts', 'ratio', 'goal', ''],
    rows: [
      ['one answer at a time', ...toCells(medians(oneByOne, (ms) => ms), formatMs), ...noGoal],
      [`answers a second, ${learnersAtOnce} learners at once`, ...toCells(rate, formatPerSecond), ...toGoal(rate.course / rate.floor, '≥', 0.5)],
    ],
    note: `Medians of ${sizes.serverSamples} answers, and of ${sizes.answerRounds} rounds of ${learners} answers, in turns with as many inserts. Only the posts of answers are timed, and every one was accepted; the client is a process of its own. Bare inserts: one row as large as an answer's, autocommit, the same pragmas (WAL, synchronous FULL), the same disk, node:sqlite in a loop.`,
  }
}

/** One learner's next answer at each call. */
function answersOneByOne(client: HttpClient) {
  const learner = new BenchLearner(client)
  return async () => {
    const question = await learner.nextQuestion()
    const start = performance.now()
    const answer = await learner.answer(question)
    const ms = performance.now() - start
    requireAccepted(answer)
    return ms
  }
}

/** The next answer of all learners at each call, as answers a second. */
function answersTogether(client: HttpClient) {
  const crowd = Array.from({ length: learners }, () => new BenchLearner(client))
  return async () => {
    const standing = await Promise.all(crowd.map(async (learner) => ({ learner, question: await learner.nextQuestion() })))
    const start = performance.now()
    const answers = await Promise.all(standing.map(({ learner, question }) => learner.answer(question)))
    const ms = performance.now() - start
    answers.forEach(requireAccepted)
    return (answers.length / ms) * 1000
  }
}

function insertMany(inserts: { insert: () => unknown }) {
  for (let rows = 0; rows < learners; rows++) inserts.insert()
}
