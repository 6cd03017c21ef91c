import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, startServer } from '#tests/support/crash/course-server.ts'
import { readDatabase } from '#tests/support/crash/database-file.ts'
import { answerForm, HttpLearner, type Page } from '#tests/support/crash/http-learner.ts'
import { findForm, textOf, type PageForm } from '#tests/support/crash/page-form.ts'
import { copyProject, rewordAnOption } from '#tests/support/crash/project-copy.ts'
import { temporaryFolder } from '#tests/support/store.ts'

describe('A page that was left open', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let copy: Awaited<ReturnType<typeof copyProject>>
  beforeAll(async () => {
    folder = await temporaryFolder()
    copy = await copyProject()
  }, 120_000)
  afterAll(async () => {
    await folder[Symbol.asyncDispose]()
    await copy[Symbol.asyncDispose]()
  })

  const place = async (database: string) => ({ port: await freePort(), database: folder.file(database), folder: copy.root })

  test('still counts an answer after the server was restarted', { timeout: 120_000 }, async () => {
    const where = await place('restart.sqlite')
    const { learner, form } = await openQuestion(where)
    await using server = await startServer(where)
    await server.ready()
    const page = await learner.answer(form)
    expect(findForm(page.html, '/continue')?.hidden.item).toBe(form.hidden.item)
    expect(itemsIn(where.database)).toEqual([form.hidden.item])
  })

  test('still counts an answer after the course was built anew and restarted', { timeout: 240_000 }, async () => {
    const where = await place('rebuild.sqlite')
    const { learner, form } = await openQuestion(where)
    const before = copy.buildId()
    await copy.build()
    expect(copy.buildId()).not.toBe(before)
    await using server = await startServer(where)
    await server.ready()
    const page = await learner.answer(form)
    expect(findForm(page.html, '/continue')?.hidden.item).toBe(form.hidden.item)
    expect(itemsIn(where.database)).toEqual([form.hidden.item])
  })

  test('does not count an answer to a question that the author has changed since, and says so; other answers stand', { timeout: 120_000 }, async () => {
    const where = await place('edit.sqlite')
    // Not the first, which is looked at afterwards; nor that one again, as a safety question comes.
    const { learner, form, answered } = await openQuestion(where, (candidate, before) => before.length > 0 && candidate.hidden.round === '0' && hasOptions(candidate))
    const item = form.hidden.item ?? ''
    await rewordAnOption(copy.root, item)
    await using server = await startServer(where)
    await server.ready()

    const page = await learner.answer(form)
    expect(textOf(page.html)).toContain('The author changed this question after you began. Your answer was to the old one, so it was not counted.')
    expect(textOf(page.html)).toContain('(new wording)')
    expect(itemsIn(where.database)).toEqual(answered)

    const now = requireForm(page)
    expect(now.hidden).toMatchObject({ item, round: '0' })
    expect(now.hidden.hash).not.toBe(form.hidden.hash)
    await learner.answer(now)
    expect(itemsIn(where.database)).toEqual([...answered, item])
    const first = await learner.open(`/attempts/${learner.attempt}/1`)
    expect(textOf(first.html)).not.toContain('The author changed this question')
  })
})

type Where = Parameters<typeof startServer>[0]

/** Goes to a question that suits, and leaves it open while the server is stopped. */
async function openQuestion(where: Where, suits: (form: PageForm, answered: string[]) => boolean = () => true) {
  await using server = await startServer(where)
  await server.ready()
  const learner = new HttpLearner({ origin: server.origin })
  await learner.startAttempt()
  const answered: string[] = []
  for (;;) {
    const page = await learner.where()
    const form = answerForm(page)
    if (form && suits(form, answered)) {
      await server.stop()
      return { learner, form, answered }
    }
    if (form) answered.push(form.hidden.item ?? '')
    await learner.takeStep()
  }
}

/** A single choice, or true or false with reason. */
function hasOptions({ html }: PageForm): boolean {
  return /type="radio"[^>]*name="choice"|name="choice"[^>]*type="radio"/.test(html)
}

function requireForm(page: Page): PageForm {
  const form = answerForm(page)
  if (!form) throw new Error(`No question on ${page.path}: ${textOf(page.html)}`)
  return form
}

/** The items with an answer that counts, in the order of their answers. */
function itemsIn(database: string): string[] {
  return readDatabase(database).answers.map(({ item }) => item)
}
