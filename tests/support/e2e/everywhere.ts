import type { BrowserContext } from '@playwright/test'
import type { LoadedItem } from '#lib/content/loaded-course.ts'
import type { LearningEvent } from '#lib/progress/events.ts'
import { gradeResponse, parseResponse } from '#lib/quiz/item-types/index.ts'
import { continued, passed } from '#tests/support/learner.ts'
import { course, itemKinds, kindOf } from './content.ts'
import type { Log, Records } from './records.ts'
import { fieldsFor, slipFields, type How } from './responses.ts'

const lesson = (slug: string) => [`/lessons/${slug}`, `/lessons/${slug}/quiz`]

/** Every page that is not a step of an attempt, as a learner sees it to whom all is open. One for each kind of what is many. */
export const pages = [
  '/',
  ...course.lessons.flatMap(lesson),
  '/lessons/prevention/activities/my-week?Monday=easy-walk',
  '/lessons/nerves-and-muscle-fibers/activities/send-the-signal',
  '/final-check',
  '/completion',
  '/get-help',
  '/get-help?show=all',
  '/evidence?verdict=corrected',
  '/glossary',
  '/references',
  '/practice',
  '/practice/diary',
  '/practice/stretches/chest',
  '/practice/routine?chest=standing&calf=seated&hold=20&repeats=2&rest=10&sides=both',
  '/about',
  '/accessibility',
  '/reading',
  '/your-data',
  '/device',
  '/start-over',
  '/erase',
  '/nowhere',
]

/** Long lists of what `pages` hold in part: looked at where it is about all of their text. */
export const longPages = ['/evidence']

/** What a newcomer sees in place of it. */
export const newcomersPages = ['/', ...lesson(course.lessons[1] ?? ''), '/final-check', '/completion', '/practice', '/your-data']

export type QuizState = { name: string; url: string }

/** Makes the learner of a browser one who has been everywhere. */
export async function becomeEverywhere(context: BrowserContext, records: Records, baseURL: string): Promise<QuizState[]> {
  const { log, states } = logOfEverything(records)
  await records.become(context, baseURL, log)
  return states
}

/** The log of a learner who has passed everything, and who has an attempt in every state that a question of each kind has. */
export function logOfEverything(records: Records): { log: Log; states: QuizState[] } {
  const log: LearningEvent[] = []
  for (const { slug } of records.course.quizzes) log.push(passed(records.course, slug, log))
  log.push({ type: 'course.completed', id: 'completed', at: 20, version: records.course.version })
  const states: QuizState[] = []

  for (const kind of itemKinds) {
    const { quiz, item } = records.find((candidate) => kindOf(candidate) === kind)
    const stand = (name: string, { safety = false, answers = [], slip = '' }: { safety?: boolean; answers?: How[]; slip?: string }) => {
      const started = records.startedAttempt({ quiz, items: [{ id: item.id, safety }] })
      const { attempt } = started
      log.push(started, ...answers.flatMap((how, round) => [answered(item, how, attempt, round), ...(round < answers.length - 1 ? [continued(item, { attempt, round })] : [])]))
      states.push({ name: `${kind}, ${name}`, url: `/attempts/${attempt}/1${slip}` })
      return attempt
    }
    stand('asked', {})
    const slip = slipFields(item, 'flawed', 'no-script') ?? slipFields(item, 'empty', 'no-script') ?? new URLSearchParams()
    stand('with errors', { slip: `?${String(new URLSearchParams([['problem', '1'], ...slip]))}` })
    stand('answered rightly', { answers: ['right'] })
    stand('answered wrongly, about safety', { safety: true, answers: ['wrong'] })
    if (fieldsFor(item, 'partly').toString() !== fieldsFor(item, 'wrong').toString()) stand('answered in part', { answers: ['partly'] })
    const again = stand('asked again, about safety', { safety: true, answers: ['wrong'] })
    log.push(continued(item, { attempt: again }))
  }

  for (const how of ['right', 'wrong'] as const) {
    const { quiz, item } = records.find(({ type }) => type === 'single-choice')
    const started = records.startedAttempt({ quiz, items: [{ id: item.id, safety: false }] })
    log.push(started, answered(item, how, started.attempt, 0), continued(item, { attempt: started.attempt }))
    states.push({ name: `result, ${how}`, url: `/attempts/${started.attempt}/result` })
  }
  return { log: log as unknown as Log, states }
}

function answered(item: LoadedItem, how: How, attempt: string, round: number): LearningEvent {
  const response = parseResponse(item, fieldsFor(item, how))
  return { type: 'item.answered', id: `${attempt}/answered/${item.id}/${round}`, at: 30 + round, attempt, item: item.id, round, hash: item.hash, response, outcome: gradeResponse(item, response) }
}
