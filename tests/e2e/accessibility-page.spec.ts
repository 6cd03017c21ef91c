import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConformance } from '#lib/loader/load-conformance.ts'
import { highestGrade } from '#lib/loader/rules/plain-language.ts'
import { readingGrade } from '#lib/loader/reading-grade.ts'
import { freePort, startServer, type CourseServer } from '#tests/support/crash/course-server.ts'
import { course } from '#tests/support/e2e/content.ts'
import { expect, test as base } from '#tests/support/e2e/test.ts'

const test = base.extend<{ steps: string[] }>({
  /** A question, its feedback, and the result of a quiz that was not passed: what is locked stays so. */
  steps: async ({ context, records, shortcut, baseURL }, use) => {
    const { quiz, item } = records.find(({ type, safety }) => type === 'single-choice' && !safety)
    const start = () => records.startedAttempt({ quiz, items: [{ id: item.id, safety: false }] })
    const [asked, answered, done] = [start(), start(), start()]
    await records.become(context, String(baseURL), [asked, answered, done])
    const question = await shortcut.asked(answered.attempt)
    if (question) await shortcut.answer(question, 'wrong')
    await shortcut.finish(done.attempt, () => 'wrong')
    await use([`/attempts/${asked.attempt}/1`, `/attempts/${answered.attempt}/1`, `/attempts/${done.attempt}/result`])
  },
})

test('The accessibility page says what is not good yet, what nobody has tested, and how to report a barrier', async ({ learner }) => {
  const { limits, untested, tested } = await loadConformance(process.cwd())
  await learner.open('/about')
  await learner.go(learner.link('Accessibility'))
  const main = learner.page.getByRole('main')
  for (const line of [...limits.map(({ text }) => text), ...untested, ...tested]) await expect(main.getByRole('listitem').filter({ hasText: line })).toBeVisible()
  await expect(main).toContainText('Nobody who lives with a disability has tested this course yet.')
  await expect(main).toContainText('Please tell the person or the group who gave you this course.')
})

test('The accessibility page is in plain language', async ({ learner }) => {
  await learner.open('/accessibility')
  const lines = await learner.page.locator('main :is(h1, h2, p, li)').allInnerTexts()
  expect(readingGrade(lines).grade).toBeLessThanOrEqual(highestGrade)
})

test('A contact that the host has set stands on the accessibility page', async ({ newBrowser, axe, allow }) => {
  await withSetting('help@example.org', async (server) => {
    await server.ready()
    allow(new RegExp(`request to ${server.origin}/`))
    const { page } = await newBrowser({ baseURL: server.origin })
    await page.goto('/accessibility#report')
    await expect(page.getByRole('link', { name: 'help@example.org' })).toHaveAttribute('href', 'mailto:help@example.org')
    await expect(page.getByRole('main')).not.toContainText('the group who gave you this course')
    await axe.expectNoViolations(page)
  })
})

test('A contact that leads nowhere keeps the course from starting, and says how to mend it', async () => {
  await withSetting('ask at the desk', async (server) => {
    expect(await server.exited).toBe(1)
    expect(server.output()).toContain('TWINGE_CONTACT is "ask at the desk"; it must be one email address, web address or telephone number')
  })
})

test.describe('Whatever page it is', () => {
  const lesson = `/lessons/${course.lessons[0]}`
  // The short pages of a refusal have no header: they lead to the course page and to help.
  const paths = ['/', lesson, `${lesson}/quiz`, `/lessons/${course.lessons[1]}`, '/final-check', '/completion', '/get-help', '/evidence', '/glossary', '/references', '/practice', '/about', '/accessibility', '/reading', '/your-data', '/start-over', '/erase', '/nowhere']

  test('On every page the same ways lead to help and around the course, in the same order', async ({ learner, allow, steps }) => {
    allow(/status of 404/)
    const ways = new Set<string>()
    for (const path of [...paths, ...steps]) {
      await learner.open(path)
      ways.add(JSON.stringify(await learner.page.locator('body > :is(header, footer) nav a').allInnerTexts()))
    }
    expect([...ways].map((links) => JSON.parse(links) as string[])).toEqual([[expect.any(String), 'Reading settings', 'Get help', 'Course page', 'When to get help', 'Evidence', 'Glossary', 'References', 'About this course', 'Accessibility', 'Your progress and data']])
  })

  test('On every page the first Tab leads past what repeats', async ({ learner, allow }) => {
    allow(/status of 404/)
    for (const path of paths) {
      await learner.open(path)
      await learner.page.keyboard.press('Tab')
      await expect(learner.link('Skip to the content'), path).toBeFocused()
      await expect(learner.link('Skip to the content'), path).toBeInViewport({ ratio: 1 })
      await learner.page.keyboard.press('Enter')
      await expect(learner.page.getByRole('main'), path).toBeFocused()
    }
  })

  test('Every page has a title of its own', async ({ learner, allow, steps }) => {
    allow(/status of 404/)
    const titles: string[] = []
    for (const path of [...paths, ...steps]) {
      await learner.open(path)
      titles.push(await learner.page.title())
    }
    expect(titles.filter((title, index) => !title || titles.indexOf(title) !== index)).toEqual([])
  })
})

/** The course started with this contact, on a port and a database of its own. */
async function withSetting(contact: string, look: (server: CourseServer) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'twinge-contact-'))
  try {
    await using server = await startServer({ port: await freePort(), database: join(folder, 'twinge.sqlite'), settings: { TWINGE_CONTACT: contact } })
    await look(server)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
