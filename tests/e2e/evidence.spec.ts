import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { ClaimsFileSchema, verdicts } from '#lib/content/evidence.ts'
import { course, quizzes } from '#tests/support/e2e/content.ts'
import { ways } from '#tests/support/e2e/hands.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const { claims } = ClaimsFileSchema.parse(parse(readFileSync('lessons/claims.yaml', 'utf8')))
const article = readFileSync('lessons/article.txt', 'utf8')
const dangerous = claims.filter(({ danger }) => danger)

const number = (id: string) => Number(id.slice(1))

test('The whole article stands on the evidence page, in order, word for word', async ({ learner }) => {
  await learner.open('/evidence')
  await learner.page.getByText('Read the article in one piece').click()
  const shown = await learner.page.locator('.whole-article blockquote').evaluate((quote) => {
    for (const link of quote.querySelectorAll('a')) link.remove()
    return quote.textContent
  })
  const plain = (text: string) => text.replaceAll(/\s+/g, '')
  expect(plain(shown)).toBe(plain(article))
})

test('Every statement stands with its verdict in words, what the course teaches, and where to check it', async ({ learner }) => {
  await learner.open('/evidence')
  for (const claim of claims) {
    const entry = learner.page.getByRole('article').filter({ has: learner.page.getByRole('heading', { name: `Statement ${number(claim.id)}: ${claim.topic}`, exact: true }) })
    await expect(entry).toContainText(claim.quote)
    await expect(entry).toContainText(new RegExp(claim.verdict, 'i'))
    await expect(entry).toContainText(claim.teach)
    await expect(entry.getByRole('link').and(entry.locator('[href^="/lessons/"]'))).not.toHaveCount(0)
    await expect(entry.locator('[href^="/references#"]')).toHaveCount(claim.citations.length)
    for (const item of quizzes.flatMap(({ items }) => items).filter((one) => one.claims.includes(claim.id))) await expect(entry).toContainText(item.type === 'true-false-reason' ? `${item.prompt} “${item.statement}”` : item.prompt)
  }
})

test('Links from the evidence page lead to sections and references that are there', async ({ learner, context, graduate }) => {
  await context.addCookies(graduate.cookies)
  await learner.open('/evidence')
  const links = await learner.page.locator('.statement-entry a').evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))])
  const pages = Map.groupBy(links, (link) => link.split('#')[0] ?? '')
  for (const [path, all] of pages) {
    expect((await learner.open(path))?.status(), path).toBe(200)
    for (const link of all.filter((one) => one.includes('#'))) await expect(learner.page.locator(`[id="${link.split('#')[1]}"]`), link).toHaveCount(1)
  }
})

test('A dangerous statement never stands without its correction and the way to help', async ({ learner, context, graduate }) => {
  expect(dangerous.length).toBeGreaterThan(0)
  await context.addCookies(graduate.cookies)
  await learner.open('/evidence')
  for (const { id, teach } of dangerous) {
    const entry = learner.page.locator('.statement-entry').filter({ has: learner.page.locator(`#${id}`) })
    await expect(entry).toContainText(teach)
    await expect(entry.locator('[href^="/get-help"]')).not.toHaveCount(0)
  }
  for (const slug of course.lessons) {
    await learner.open(`/lessons/${slug}`)
    for (const { quote, verdict } of dangerous.filter(({ lesson }) => lesson === slug)) {
      const note = learner.page.getByRole('note').filter({ hasText: quote })
      // What is simply supported is taught in plain words, without the quotation.
      if (verdict === 'supported') continue
      await expect(note.locator('.claim-correction')).not.toBeEmpty()
      await expect(note.locator('[href^="/get-help"]')).not.toHaveCount(0)
    }
  }
})

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    test('A reader filters the statements by verdict and lesson, and is told how many there are', async ({ learner, axe }) => {
      await learner.open('/evidence')
      if (way === 'pointer') await axe.expectNoViolations()
      for (const verdict of verdicts) {
        const wanted = claims.filter((claim) => claim.verdict === verdict)
        await learner.hands.select(learner.page.getByRole('combobox', { name: 'With the verdict' }), `${verdict[0]?.toUpperCase()}${verdict.slice(1)}`)
        await learner.go(learner.button('Show'))
        await expect(learner.page.getByText(`${wanted.length} of ${claims.length} statements.`)).toBeFocused()
        await expect(learner.page).toHaveTitle(new RegExp(`^${wanted.length} statements`))
        await expect(learner.page.locator('.statement-entry')).toHaveCount(wanted.length)
      }
      await learner.hands.select(learner.page.getByRole('combobox', { name: 'Answered in' }), 'Lesson 1: Spasms and cramps')
      await learner.go(learner.button('Show'))
      // No statement of lesson 1 is unsupported.
      await expect(learner.page.getByText(`0 of ${claims.length} statements.`)).toBeFocused()
      await expect(learner.page.getByText('No statement has this verdict in this lesson.')).toBeVisible()
      if (way === 'pointer') await axe.expectNoViolations()
      await learner.go(learner.link('Show all').first())
      await expect(learner.page.locator('.statement-entry')).toHaveCount(claims.length)
    })
  })
}

test('The article in one piece leads to every statement, also to those that a filter leaves out', async ({ learner }) => {
  await learner.open('/evidence?verdict=unsupported')
  await learner.page.getByText('Read the article in one piece').click()
  await learner.page.locator('.whole-article').getByRole('link', { name: /^Nuanced/ }).first().click()
  await expect(learner.page.locator('#C01')).toBeInViewport()
})

test('An address with a verdict that is none shows every statement', async ({ learner }) => {
  await learner.open('/evidence?verdict=maybe&lesson=nowhere')
  await expect(learner.page.locator('.statement-entry')).toHaveCount(claims.length)
})

test('In the dark, with the article open, the evidence page has no barriers', async ({ learner, axe }) => {
  await learner.page.emulateMedia({ colorScheme: 'dark' })
  await learner.open('/evidence#C06')
  await learner.page.getByText('Read the article in one piece').click()
  await axe.expectNoViolations()
})

test('The feedback on a question leads to its sources', async ({ learner, shortcut }) => {
  const asked = await shortcut.standBefore((item) => item.claims.includes('C37'))
  await shortcut.answer(asked, 'right')
  await learner.open(asked.url)
  await expect(learner.page.locator('main [href^="/references#"]')).not.toHaveCount(0)
})
