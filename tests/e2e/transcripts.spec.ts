import type { LoadedItem, Quiz } from '#lib/content/loaded-course.ts'
import type { LearningEvent } from '#lib/progress/events.ts'
import { activityNamed, kindOf, type ItemKind } from '#tests/support/e2e/content.ts'
import { keepCourse } from '#tests/support/e2e/keep-course.ts'
import type { Records } from '#tests/support/e2e/records.ts'
import { fieldsFor } from '#tests/support/e2e/responses.ts'
import { expectReviewed } from '#tests/support/e2e/transcript-file.ts'
import { findFaults } from '#tests/support/e2e/transcript-rules.ts'
import { bundleReader, hearAgain, toCompare } from '#tests/support/e2e/transcript-witness.ts'
import { readFrame, takeTranscript } from '#tests/support/e2e/transcript.ts'
import { expect, test as base } from '#tests/support/e2e/test.ts'

const at = Date.UTC(2026, 0, 1)

type Hear = (name: string, options?: { lines?: number; isFrame?: boolean; hide?: RegExp }) => Promise<void>

const test = base.extend<{ hear: Hear }, { frame: string[]; reader: string }>({
  /** Takes the transcript of the page, and holds it to its reviewed copy, to the rules, and to a second reader. */
  hear: async ({ page, frame, reader, javaScriptEnabled }, use) => {
    await use(async (name, { lines, isFrame = false, hide } = {}) => {
      const transcript = await takeTranscript(page, { frame: isFrame ? [] : frame, lines })
      expectReviewed(name, hide ? transcript.text.replaceAll(hide, '(today)') : transcript.text)
      expect.soft(findFaults(transcript), `${name}: what a screen reader says of the page`).toEqual([])
      // It is a script.
      if (!javaScriptEnabled) return
      const again = await hearAgain(page, reader)
      const first = toCompare(transcript.tree)
      expect.soft(again.map((phrase, index) => (phrase.startsWith(first[index] ?? ' ') ? first[index] : phrase)), `${name}: Guidepup’s virtual screen reader against Chromium’s tree`).toEqual(first)
    })
  },
  frame: [
    async ({ browser }, use, worker) => {
      const page = await browser.newPage({ baseURL: worker.project.use.baseURL })
      await page.goto('/about')
      const frame = await readFrame(page)
      await page.close()
      await use(frame)
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted from the braces.
  reader: [async ({}, use) => use(await bundleReader()), { scope: 'worker' }],
})

const newcomerPages: Record<string, { path: string; lines?: number; isFrame?: boolean; hide?: RegExp }> = {
  'every-page': { path: '/nowhere', isFrame: true },
  'course-newcomer': { path: '/' },
  lesson: { path: '/lessons/spasms-and-cramps' },
  'lesson-locked': { path: '/lessons/prevention' },
  'quiz-start': { path: '/lessons/spasms-and-cramps/quiz' },
  'get-help': { path: '/get-help' },
  'get-help-all': { path: '/get-help?show=all' },
  device: { path: '/device' },
  'evidence-unsupported': { path: '/evidence?verdict=unsupported' },
  glossary: { path: '/glossary', lines: 60 },
  references: { path: '/references', lines: 60 },
  about: { path: '/about' },
  accessibility: { path: '/accessibility' },
  reading: { path: '/reading' },
  'reading-saved': { path: '/reading?saved=1' },
  'final-check-locked': { path: '/final-check' },
  'completion-locked': { path: '/completion' },
  'your-data-newcomer': { path: '/your-data' },
  'start-over': { path: '/start-over' },
  erase: { path: '/erase' },
}

test('Each page is heard by a newcomer as it was reviewed', async ({ page, hear, allow }) => {
  allow(/status of 404/)
  for (const [name, { path, ...options }] of Object.entries(newcomerPages)) {
    await page.goto(path)
    await hear(name, options)
  }
})

const routine = '/practice/routine?chest=seated&groin=standing&hold=20&repeats=2&rest=10&sides=both'

const graduatePages: Record<string, string> = {
  'course-complete': '/',
  'completion-record': '/completion',
  'final-check': '/final-check',
  'practice-choose': '/practice',
  'practice-nothing-chosen': '/practice/routine',
  'practice-routine': routine,
  'practice-stretch': '/practice/stretches/chest',
  'practice-diary': '/practice/diary',
  'your-data': '/your-data',
}

test('Each page is heard by a learner who has passed everything as it was reviewed', async ({ page, context, baseURL, records, hear }) => {
  await records.become(context, String(baseURL), passedAll(records))
  for (const [name, path] of Object.entries(graduatePages)) {
    await page.goto(path)
    await hear(name, { hide: today() })
  }
})

test('The course page tells a learner who is midway where they are', async ({ page, context, baseURL, records, hear }) => {
  const [first, second] = records.course.lessons
  await records.become(context, String(baseURL), [
    passed(records, records.course.quizzes[0]),
    { type: 'lesson.started', id: 'started', at, lesson: second?.slug ?? '', run: 0 },
    { type: 'part.read', id: 'read', at, lesson: second?.slug ?? '', run: 0, part: 1 },
  ])
  await page.goto('/')
  await hear('course-midway')
  await page.goto(`/lessons/${first?.slug}/quiz`)
  await hear('quiz-start-passed')
})

test('The practice timer says what it does', async ({ page, context, baseURL, records, hear }) => {
  await records.become(context, String(baseURL), passedAll(records))
  await page.goto(routine)
  await page.getByRole('button', { name: 'Start without a timer' }).click()
  await hear('practice-without-timer')
})

test('A name that is too long comes back with what is wrong', async ({ learner, context, baseURL, records, hear }) => {
  await records.become(context, String(baseURL), passedAll(records))
  await learner.open('/completion')
  await learner.page.getByLabel('Your name on the record').fill('Ann '.repeat(21).trim())
  await learner.go(learner.button('Save the name'))
  await hear('completion-name-too-long')
})

test('What can not be brought back is not done without its tick', async ({ learner, hear }) => {
  await learner.open('/erase')
  await learner.go(learner.button(/^Erase/))
  await hear('erase-error')
})

test('An activity is heard as it is asked for again, and with its result', async ({ learner, context, baseURL, records, hear }) => {
  await records.become(context, String(baseURL), passedAll(records))
  const path = '/lessons/ligaments-and-tendons/activities/join-it-up'
  const activity = activityNamed('join-it-up', 'matching')
  for (const [name, fields] of Object.entries({ 'activity-error': new URLSearchParams(), 'activity-result': fieldsFor(activity, 'partly') })) {
    await learner.open(`${path}?${new URLSearchParams([...fields, ['check', '1']])}`)
    await hear(name)
  }
})

test('A diary that can not be taken says what is missing', async ({ page, context, baseURL, records, hear }) => {
  await records.become(context, String(baseURL), [
    ...passedAll(records),
    { type: 'practice.done', id: 'practice.done/1', at, day: '2026-01-01', felt: 'easier', note: 'In the morning', stretches: 2 },
  ])
  await page.goto('/practice/diary')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await hear('practice-diary-error', { hide: today() })
})

test('A device that keeps the course says what is saved where', async ({ learner, context, hear, allow }) => {
  allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 503/)
  await keepCourse(learner)
  await context.setOffline(true)
  await learner.open('/')
  await learner.go(learner.button(/^Start lesson 1: /))
  for (const [name, path] of Object.entries({ 'device-kept': '/device', 'device-not-here': '/nowhere' })) {
    await learner.open(path)
    await hear(name)
  }
})

test('A post from elsewhere is refused in words', async ({ page, baseURL, hear, allow }) => {
  allow(/status of 403/)
  await page.goto(`data:text/html,<form method="post" action="${baseURL}/attempts"></form>`)
  await page.evaluate(() => document.querySelector('form')?.submit())
  await page.waitForURL(`${baseURL}/attempts`)
  await hear('refused')
})

/** Each kind of question, and how it is missed. */
const kinds: Record<ItemKind, 'partly' | 'wrong'> = {
  'single-choice': 'wrong',
  'true-false-reason': 'wrong',
  'multiple-response': 'partly',
  ordering: 'partly',
  matching: 'partly',
  sorting: 'partly',
  'label-figure': 'partly',
  'fill-in-the-blank': 'wrong',
}

for (const [kind, amiss] of Object.entries(kinds)) {
  test(`A ${kind} question is heard in every state`, async ({ learner, context, baseURL, records, hear }) => {
    const { quiz, item } = records.find((candidate) => kindOf(candidate) === kind && !candidate.safety)
    await records.become(context, String(baseURL), [started(records, quiz, item)])
    await learner.open(`/attempts/${attemptOf(item)}`)
    await hear(`${kind}-1-asked`)
    // With script, steps stand in an order from the beginning: there is nothing to leave out.
    if (kind !== 'ordering') {
      await learner.check()
      await hear(`${kind}-2-error`)
    }
    await learner.answer(amiss)
    await hear(`${kind}-3-${amiss}`)

    await records.become(context, String(baseURL), [started(records, quiz, item)])
    await learner.open(`/attempts/${attemptOf(item)}`)
    await learner.answer('right')
    await hear(`${kind}-4-right`)
  })
}

test('A step that was moved says its new place', async ({ learner, context, baseURL, records, hear }) => {
  const { quiz, item } = records.find(({ type }) => type === 'ordering')
  await records.become(context, String(baseURL), [started(records, quiz, item)])
  await learner.open(`/attempts/${attemptOf(item)}`)
  await learner.button(/^Move down/).first().click()
  await hear('ordering-1-moved')
})

test.describe('Without script', () => {
  test.use({ way: 'no-script' })

  test('steps are put in order by their numbers', async ({ learner, context, baseURL, records, hear }) => {
    const { quiz, item } = records.find(({ type }) => type === 'ordering')
    await records.become(context, String(baseURL), [started(records, quiz, item)])
    await learner.open(`/attempts/${attemptOf(item)}`)
    await hear('ordering-without-script-1-asked')
    await learner.check()
    await hear('ordering-without-script-2-error')
  })
})

test('A safety question is heard when it is asked, missed, asked again and answered safely', async ({ learner, context, baseURL, records, hear }) => {
  const { quiz, item } = records.find(({ type, safety }) => type === 'single-choice' && safety)
  await records.become(context, String(baseURL), [started(records, quiz, item)])
  await learner.open(`/attempts/${attemptOf(item)}`)
  await hear('safety-1-asked')
  await learner.answer('wrong')
  await hear('safety-2-wrong')
  await learner.goOn()
  await hear('safety-3-again')
  await learner.answer('right')
  await hear('safety-4-right')
})

test('A result is heard when it is passed and when it is not', async ({ learner, shortcut, context, baseURL, records, hear }) => {
  const { quiz, item } = records.find(({ type }) => type === 'single-choice')
  for (const [name, how] of Object.entries({ 'result-passed': 'right', 'result-failed': 'wrong' } as const)) {
    await records.become(context, String(baseURL), [started(records, quiz, item)])
    await shortcut.finish(attemptOf(item), () => how)
    await learner.open(`/attempts/${attemptOf(item)}/result`)
    await hear(name)
    await learner.open(`/lessons/${quiz.lesson}/quiz`)
    await hear(`${name}-quiz-start`)
  }
})

/** An attempt whose first question is this one. */
function started(records: Records, quiz: Quiz, item: LoadedItem) {
  const others = quiz.items.filter(({ id }) => id !== item.id)
  return records.startedAttempt({ quiz, items: [item, ...others].slice(0, quiz.draw), attempt: attemptOf(item) })
}

function attemptOf({ id }: LoadedItem): string {
  return `attempt-${id}`
}

function passed({ course }: Records, quiz: Quiz | undefined): LearningEvent {
  if (!quiz) throw new Error('There is no such quiz')
  const score = { raw: quiz.draw, max: quiz.draw, scaled: 1 }
  return { type: 'quiz.passed', id: `${quiz.slug}/passed`, at, attempt: `attempt-${quiz.slug}`, quiz: quiz.slug, score, opens: [], version: course.version }
}

function passedAll(records: Records): [LearningEvent, ...LearningEvent[]] {
  return [{ type: 'course.completed', id: 'course.completed', at, version: records.course.version }, ...records.course.quizzes.map((quiz) => passed(records, quiz))]
}

/** The diary offers today. */
function today(): RegExp {
  return new RegExp(new Date().toISOString().slice(0, 10), 'g')
}
