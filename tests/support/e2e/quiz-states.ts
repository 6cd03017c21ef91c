import { expect } from '@playwright/test'
import { kindOfOutcome, type Learner } from './learner.ts'
import { stateOf, type QuizSnapshot, type Walk } from './quiz-paths.ts'

type Stand = { learner: Learner; walk: Walk; snapshot: QuizSnapshot }

/**
 * What the page must be in each state of the machine: its title, where the focus is, what is said there, and what can be
 * done. A state that is not here fails the tests.
 */
export const quizStates: Record<string, (stand: Stand) => Promise<void>> = {
  async 'answering.asked'({ learner, walk, snapshot: { context } }) {
    const where = `Question ${context.position + 1} of ${walk.items.length}${context.round > 0 ? ', again' : ''}`
    await expect(learner.page).toHaveTitle(new RegExp(`^${where}: ${walk.quiz.title} · `))
    await expectFocusOnHeading(learner, 1, where)
    await expect(learner.page.getByRole('group', { name: 'There is a problem' })).toHaveCount(0)
    await expect(learner.button('Check answer')).toBeEnabled()
  },

  async 'answering.explaining'({ learner, walk, snapshot: { context } }) {
    await expect(learner.page).toHaveTitle(new RegExp(`^Error: Question ${context.position + 1} of ${walk.items.length}${context.round > 0 ? ', again' : ''}: `))
    const summary = learner.page.getByRole('group', { name: 'There is a problem' })
    await expect(summary).toBeFocused()
    // Each error says what to mend, stands again at its field, and leads there.
    const links = await summary.getByRole('link').all()
    expect(links).toHaveLength(context.problem?.errors.length ?? 0)
    for (const link of links) {
      const field = learner.page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`)
      await expect(field).toBeVisible()
      await expect(learner.page.locator(`[id="${await field.getAttribute('id')}-error"]`)).toHaveText(`Error: ${await link.innerText()}`)
    }
    await expect(learner.button('Check answer')).toBeEnabled()
  },

  async reviewing({ learner, walk, snapshot: { context } }) {
    const { id, safety } = context.items[context.position] ?? { id: '', safety: false }
    const answer = context.answers[id]?.at(-1)
    if (!answer) throw new Error('Nothing was answered')
    const said = { right: 'Right.', partly: 'Partly right.', wrong: 'Not right.' }[kindOfOutcome(answer.outcome)]
    await expect(learner.page).toHaveTitle(new RegExp(`^${said} Question ${context.position + 1} of ${walk.items.length}: `))
    await expectFocusOnHeading(learner, 2, said)
    // What was chosen and what is right stand in words, and where it is taught.
    await expect(learner.page.getByRole('main').getByRole('listitem').first()).toBeVisible()
    await expect(learner.link(/^Read again: /)).toBeVisible()
    const isLast = context.position === walk.items.length - 1
    const way = learner.button(safety && !answer.outcome.correct ? 'Answer it again' : isLast ? 'See your result' : 'Continue')
    await expect(way).toBeEnabled()
    const stopsBefore = await way.evaluate((button) => {
      const outcome = document.querySelector('h2')
      return [...document.querySelectorAll('main :is(a, button, input:not([type=hidden]), select, summary)')].filter((stop) => isAfter(outcome, stop) && isAfter(stop, button)).length
      function isAfter(one: Node | null, other: Node) {
        return ((one?.compareDocumentPosition(other) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      }
    })
    expect(stopsBefore, 'stops of the Tab key between the outcome and the way on').toBeLessThan(6)
    await expect(learner.button('Check answer')).toHaveCount(0)
  },

  passed: (stand) => expectResult(stand, 'You passed.', 'Passed'),
  failed: (stand) => expectResult(stand, 'Not passed yet.', 'Not passed yet'),
}

/** The state that a learner's page must show, and that it shows again when it is loaded anew. */
export async function expectState(stand: Stand) {
  const check = quizStates[stateOf(stand.snapshot)]
  if (!check) throw new Error(`No page is known for the state ${stateOf(stand.snapshot)}: say in tests/support/e2e/quiz-states.ts what it must show`)
  await check(stand)
  // Nothing else is being announced: what has the focus is what is heard.
  for (const status of await stand.learner.page.getByRole('status').all()) await expect(status).toBeEmpty()
}

async function expectResult({ learner, walk }: Stand, said: string, title: string) {
  await expect(learner.page).toHaveTitle(new RegExp(`^${title}: ${walk.quiz.title} · `))
  await expect(learner.heading).toContainText(said)
  await expect(learner.heading).toBeFocused()
  if (walk.items.length > 0) await expect(learner.page.getByRole('region', { name: 'Your questions' }).getByRole('link')).toHaveCount(walk.items.length)
}

async function expectFocusOnHeading({ page }: Learner, level: number, name: string) {
  await expect(page.getByRole('heading', { level, name, exact: true })).toBeFocused()
}
