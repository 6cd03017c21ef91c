import type { Locator, Page } from '@playwright/test'
import { course, lessonNamed, terms } from '#tests/support/e2e/content.ts'
import { ways } from '#tests/support/e2e/hands.ts'
import type { Learner } from '#tests/support/e2e/learner.ts'
import { expectNoSidewaysScroll, expectToLeadToLessons } from '#tests/support/e2e/places.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const [firstLesson = ''] = course.lessons
const clinician = terms.find(({ id }) => id === 'clinician')
const definition = clinician?.definition ?? ''

/** The term in the first lesson, and its definition. */
async function meetTerm(learner: Learner): Promise<{ term: Locator; note: Locator }> {
  await learner.open(`/lessons/${firstLesson}`)
  return { term: learner.button('clinician'), note: learner.page.getByText(definition) }
}

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    test(`A learner opens a definition where the word stands, and goes on to the glossary (${way})`, async ({ learner }) => {
      const { term, note } = await meetTerm(learner)
      await expect(note).toBeHidden()
      await learner.hands.press(term)
      await expect(note).toBeInViewport()
      await expect(term).toBeInViewport()
      await learner.go(learner.link('In the glossary'))
      await expect(learner.page).toHaveURL('/glossary#clinician')
      await expect(learner.page.getByText(definition)).toBeInViewport()
    })

    test(`A learner closes a definition again, and stands at the word (${way})`, async ({ learner }) => {
      const { term, note } = await meetTerm(learner)
      await learner.hands.press(term)
      await expect(term).toBeFocused()
      await learner.page.keyboard.press('Tab')
      await expect(learner.link('In the glossary')).toBeFocused()
      await learner.page.keyboard.press('Escape')
      await expect(note).toBeHidden()
      await expect(term).toBeFocused()
      await learner.hands.press(term)
      await expect(note).toBeVisible()
      await learner.hands.press(term)
      await expect(note).toBeHidden()
    })
  })
}

test('A screen reader is told that a term opens, that it is open, and reads on into its definition', async ({ learner }) => {
  const { term } = await meetTerm(learner)
  expect(await heard(learner.page, 'clinician')).toEqual({ button: 'clinician', expanded: false, then: '.' })
  await term.press('Enter')
  expect(await heard(learner.page, 'clinician')).toEqual({ button: 'clinician', expanded: true, then: `clinician ${definition} In the glossary` })
})

/** A button as the browser tells it to a screen reader, and what comes right after it. */
async function heard(page: Page, name: string) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const at = (id: string | undefined) => nodes.find(({ nodeId }) => nodeId === id)
  const button = nodes.find(({ role, name: said }) => role?.value === 'button' && said?.value === name)
  const siblings = at(button?.parentId)?.childIds ?? []
  const textOf = (id: string | undefined): string => {
    const node = at(id)
    return node?.role?.value === 'StaticText' ? String(node.name?.value) : (node?.childIds ?? []).map((child) => textOf(child)).join(' ')
  }
  const after = siblings.slice(siblings.indexOf(button?.nodeId ?? '') + 1).map((id) => textOf(id).replaceAll(/\s+/g, ' ').trim())
  return { button: String(button?.name?.value), expanded: button?.properties?.find((one) => one.name === 'expanded')?.value.value as unknown, then: after.find((text) => text !== '') }
}

test('In every lesson each of its terms opens its own definition, and has no barriers', async ({ learner, context, graduate, axe }) => {
  await context.addCookies(graduate.cookies)
  for (const slug of course.lessons) {
    await learner.open(`/lessons/${slug}`)
    for (const [, id = '', words = ''] of lessonNamed(slug).source.matchAll(/<Term id="([^"]+)">([^<]+)</g)) {
      // The one before may lie over this term, and turn to its other side while this is brought into view.
      await learner.page.keyboard.press('Escape')
      await learner.button(new RegExp(`^${words}$`)).click()
      await expect(learner.page.locator(':popover-open')).toContainText(terms.find((term) => term.id === id)?.definition ?? '')
    }
    // With the last one open.
    await axe.expectNoViolations()
  }
})

test('A definition does not cover its word, wherever in the window that stands', async ({ learner }) => {
  const { term, note } = await meetTerm(learner)
  for (const place of ['start', 'center', 'end'] as const) {
    await term.evaluate((element, block) => element.scrollIntoView({ block }), place)
    await term.press('Enter')
    const [word, opened] = [await term.boundingBox(), await learner.page.locator(':popover-open').boundingBox()]
    expect(word && opened && (opened.y >= word.y + word.height || opened.y + opened.height <= word.y), place).toBe(true)
    await expect(note).toBeInViewport({ ratio: 1 })
    await learner.page.keyboard.press('Escape')
  }
})

test('On paper each definition stands after its word, and nothing looks like a button', async ({ learner }) => {
  const { term, note } = await meetTerm(learner)
  await learner.page.emulateMedia({ media: 'print' })
  await expect(term).toBeHidden()
  await expect(note).toBeVisible()
  expect(await note.evaluate((element) => [getComputedStyle(element, '::before').content, getComputedStyle(element, '::after').content])).toEqual(['"("', '")"'])
  await expect(learner.link('In the glossary').first()).toBeHidden()
})

test.describe('at a width of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('Neither the glossary nor an open definition scrolls sideways', async ({ learner }) => {
    await learner.open('/glossary')
    await expectNoSidewaysScroll(learner.page)
    const { term } = await meetTerm(learner)
    await term.click()
    await expectNoSidewaysScroll(learner.page)
    const opened = await learner.page.locator(':popover-open').boundingBox()
    expect(opened && opened.x >= 0 && opened.x + opened.width <= 320).toBe(true)
  })
})

test('The glossary holds every term in the order of the alphabet, with its definition, how it is said, and where it stands', async ({ learner, context, graduate, axe }) => {
  await context.addCookies(graduate.cookies)
  await learner.open('/')
  await learner.go(learner.link('Glossary'))
  await expect(learner.heading).toHaveText('Glossary')
  const entries = learner.page.getByRole('main').getByRole('term')
  expect(await entries.allInnerTexts()).toEqual(terms.map(({ term }) => term).toSorted((a, b) => a.localeCompare(b, 'en')))
  for (const { id, term, definition: words, say } of terms) {
    const entry = learner.page.locator(`[id="${id}"]`)
    await expect(entry.getByRole('term')).toHaveText(term)
    await expect(entry).toContainText(words)
    if (say) await expect(entry).toContainText(`Say: ${say}`)
    await expect(entry.getByRole('link').first()).toBeVisible()
  }
  await expectToLeadToLessons(learner.page, learner.page.getByRole('main'))
  await axe.expectNoViolations()
})

test('A letter leads to its words', async ({ learner }) => {
  await learner.open('/glossary')
  await learner.page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'T' }).click()
  await expect(learner.page.getByRole('heading', { name: 'T', exact: true })).toBeFocused()
  await expect(learner.page.getByText('Tendon', { exact: true })).toBeInViewport()
})
