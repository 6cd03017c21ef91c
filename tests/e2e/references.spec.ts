import { course, references } from '#tests/support/e2e/content.ts'
import { ways } from '#tests/support/e2e/hands.ts'
import { expectNoSidewaysScroll, expectToLeadToLessons } from '#tests/support/e2e/places.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const [firstLesson = ''] = course.lessons

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    test(`A reader goes from a citation to its reference, and back to where they read (${way})`, async ({ learner }) => {
      await learner.open(`/lessons/${firstLesson}`)
      const section = learner.page.locator('.section').filter({ has: learner.page.getByRole('heading', { name: 'What a cramp is', exact: true }) })
      const citation = section.getByRole('link', { name: /^Reference \d+$/ }).first()
      await learner.hands.press(citation)
      const reference = learner.page.locator('.references li:target')
      await expect(reference).toBeFocused()
      await expect(reference).toContainText('Back to the text:')
      await learner.hands.press(reference.getByRole('link', { name: /^What a cramp is \(from reference \d+\)$/ }))
      await expect(citation).toBeFocused()
      await expect(citation).toBeInViewport()
    })
  })
}

test('Each way back leads to a citation of that reference in the section that it names', async ({ learner, context, graduate }) => {
  await context.addCookies(graduate.cookies)
  for (const slug of course.lessons) {
    await learner.open(`/lessons/${slug}`)
    const wrong = await learner.page.locator('.references li').evaluateAll((items) =>
      items.flatMap((item, index) =>
        [...item.querySelectorAll('a[href^="#cited"]')].flatMap((link) => {
          const citation = document.querySelector(String(link.getAttribute('href')))
          const section = citation?.closest('.section')?.querySelector('h3')?.textContent ?? 'Opening'
          return citation?.getAttribute('href') === `#reference-${index + 1}` && link.textContent === `${section} (from reference ${index + 1})` ? [] : [`${index + 1}: ${link.textContent}`]
        }),
      ),
    )
    expect(wrong, slug).toEqual([])
    await expect(learner.page.locator('.references li:not(:has(a[href^="#cited"]))'), slug).toHaveCount(0)
  }
})

test('A lesson says in words of every country when it was last checked', async ({ learner }) => {
  await learner.open(`/lessons/${firstLesson}`)
  await expect(learner.page.getByText('Compared with these references on 24 November 2026.')).toBeVisible()
})

test('The list holds every reference by its first author, with its address, whether it was seen, and where it is used', async ({ learner, context, graduate, axe }) => {
  await context.addCookies(graduate.cookies)
  await learner.open(`/lessons/${firstLesson}`)
  await learner.go(learner.link('All references of the course, with notes'))
  await expect(learner.heading).toHaveText('References')
  const entries = learner.page.locator('.source')
  const ids = await entries.evaluateAll((found) => found.map(({ id }) => id))
  expect(ids.toSorted()).toEqual(references.map(({ id }) => id).toSorted())
  const authors = ids.map((id) => references.find((reference) => reference.id === id)?.authors[0] ?? '')
  expect(authors).toEqual(authors.toSorted((a, b) => a.localeCompare(b, 'en')))
  for (const { id, title, doi, url, verified, note } of references) {
    const entry = learner.page.locator(`[id="${id}"]`)
    await expect(entry).toContainText(title)
    if (doi ?? url) await expect(entry.locator('p').getByRole('link', { name: title })).toHaveAttribute('href', doi ? `https://doi.org/${doi}` : String(url))
    await expect(entry).toContainText(verified === 'verified' ? /SeenYes/ : /SeenNo, from knowledge/)
    if (note) await expect(entry).toContainText(note.replaceAll(/\s+/g, ' '))
  }
  await expectToLeadToLessons(learner.page, learner.page.getByRole('main'))
  await axe.expectNoViolations()
})

test('A reference says for which statements it stands, and how many questions ask about them', async ({ learner }) => {
  await learner.open('/references#simons-mense-1998')
  const entry = learner.page.locator('[id="simons-mense-1998"]')
  await expect(entry).toBeFocused()
  await expect(entry.getByRole('link', { name: /^Statement 3: / })).toHaveAttribute('href', '/evidence#C03')
  await expect(entry).toContainText(/Questions[1-9]\d* on these statements/)
})

test('On paper a reference shows its whole address', async ({ learner }) => {
  await learner.open('/references')
  await learner.page.emulateMedia({ media: 'print' })
  const link = learner.page.locator('[id="nhs-leg-cramps"] a').first()
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('https://www.nhs.uk/conditions/leg-cramps/')
})

test.describe('at a width of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('The list does not scroll sideways', async ({ learner }) => {
    await learner.open('/references')
    await expectNoSidewaysScroll(learner.page)
  })
})
