import { itemKinds } from '#tests/support/e2e/content.ts'
import { ways, type Way } from '#tests/support/e2e/hands.ts'
import { expectNoFaults, htmlFaults } from '#tests/support/e2e/judges.ts'
import type { Learner } from '#tests/support/e2e/learner.ts'
import { coveredBy, emptyWalk, partsOfMachine, walksFor, whatIsShown, type PathStep, type QuizSnapshot, type Walk } from '#tests/support/e2e/quiz-paths.ts'
import { expectState, quizStates } from '#tests/support/e2e/quiz-states.ts'
import type { Records } from '#tests/support/e2e/records.ts'
import { fieldsFor, slipFields, type Slip } from '#tests/support/e2e/responses.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    for (const kind of itemKinds) {
      test(`Every path of a ${kind} question holds (${way})`, async ({ learner, records }) => {
        for (const walk of walksFor(kind, way, records)) await take(walk, learner, records)
      })
    }
  })
}

test('A quiz that has lost all its questions ends in a page that says how to go on', async ({ learner, records }) => {
  const walk = emptyWalk(records)
  await begin(walk, learner, records)
  await expectState({ learner, walk, snapshot: walk.start })
  await expectNoFaults(learner.page)
})

test('The walks take every state and every transition of the quiz machine', ({ records }) => {
  const machine = partsOfMachine()
  const isPassedThrough = (state: string) => machine.transitions.some((transition) => transition.startsWith(`${state} –always`)) && !machine.transitions.some((transition) => transition.startsWith(`${state} –item`))
  // A new state needs a page that is known.
  expect(Object.keys(quizStates).toSorted()).toEqual(machine.states.filter((state) => !isPassedThrough(state)).toSorted())
  const rows = itemKinds.map((kind) => {
    const covered = [...ways.flatMap((way: Way) => walksFor(kind, way, records)), emptyWalk(records)].map(coveredBy)
    const states = machine.states.filter((state) => !covered.some((walk) => walk.states.has(state)))
    const transitions = machine.transitions.filter((transition) => !covered.some((walk) => walk.transitions.has(transition)))
    return { kind, states, transitions }
  })
  for (const { kind, states, transitions } of rows) {
    console.log(`${kind}: ${machine.states.length - states.length} of ${machine.states.length} states, ${machine.transitions.length - transitions.length} of ${machine.transitions.length} transitions`)
  }
  expect(rows.flatMap(({ kind, states, transitions }) => [...states, ...transitions].map((missed) => `${kind}: ${missed}`))).toEqual([])
})

/** Walks every path of a walk in the page. Each state is what it must be; where a path comes first it is looked at closely. */
async function take(walk: Walk, learner: Learner, records: Records) {
  const seen = new Set<string>()
  const arrive = async (snapshot: QuizSnapshot) => {
    await expectState({ learner, walk, snapshot })
    if (seen.has(whatIsShown(snapshot))) return
    seen.add(whatIsShown(snapshot))
    await look(walk, learner, snapshot)
  }
  for (const path of walk.paths) {
    await begin(walk, learner, records)
    await arrive(walk.start)
    for (const [index, step] of path.entries()) {
      await move(walk, learner, step, path[index - 1]?.state ?? walk.start)
      await arrive(step.state)
    }
  }
}

async function begin({ quiz, items }: Walk, learner: Learner, records: Records) {
  const started = records.startedAttempt({ quiz, items })
  await records.become(learner.page.context(), test.info().project.use.baseURL ?? '', [started])
  await learner.open(`/attempts/${started.attempt}`)
}

async function move(walk: Walk, learner: Learner, { move: made }: PathStep, { context }: QuizSnapshot) {
  if (made.do === 'go on') return learner.goOn()
  const item = walk.quiz.items.find(({ id }) => id === context.items[context.position]?.id)
  if (made.do === 'answer' && item) {
    const fields = made.how === 'empty' || made.how === 'flawed' ? slipFields(item, made.how satisfies Slip, learner.way) : fieldsFor(item, made.how)
    if (made.how !== 'empty' && fields) await learner.fill(item, fields)
  }
  return learner.check()
}

/** It has no fault that a machine can find, and is the same when it is loaded anew. */
async function look(walk: Walk, learner: Learner, snapshot: QuizSnapshot) {
  const { page } = learner
  await expectNoFaults(page)
  const before = await whatStands(learner)
  const sent = await page.reload()
  expect.soft(await htmlFaults((await sent?.text()) ?? ''), `${page.url()}, as it was sent`).toEqual([])
  await expectState({ learner, walk, snapshot })
  expect(await whatStands(learner), `${page.url()}, loaded anew`).toEqual(before)
}

/** The words of the page, and what is filled in. */
async function whatStands({ page }: Learner) {
  await expect(page.getByRole('main')).toBeVisible()
  return page.evaluate(() => {
    const given = [...document.querySelectorAll<HTMLFormElement>('main form')].map((form) => String(new URLSearchParams(new FormData(form) as unknown as Record<string, string>)))
    return { words: document.querySelector('main')?.innerText, given }
  })
}
