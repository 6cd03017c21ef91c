import { course, quizzes } from '#tests/support/e2e/content.ts'
import { expect, test } from '#tests/support/e2e/test.ts'
import type { Page } from '@playwright/test'

for (const slug of course.lessons) {
  test(`The lesson ${slug} says the same with and without script`, async ({ page, newBrowser, graduate, context }) => {
    await context.addCookies(graduate.cookies)
    const { page: bare } = await newBrowser({ javaScriptEnabled: false, storageState: graduate })
    await expectSameText(page, bare, `/lessons/${slug}`)
  })
}

test('The questions say the same with and without script', async ({ page, newBrowser, shortcut, context }) => {
  const attempt = await shortcut.start(quizzes[0]?.slug ?? '')
  const { page: bare } = await newBrowser({ javaScriptEnabled: false, storageState: await context.storageState() })
  for (let asked = await shortcut.asked(attempt); asked; asked = await shortcut.asked(attempt)) {
    await expectSameText(page, bare, asked.url)
    await shortcut.answer(asked, 'right')
    await expectSameText(page, bare, asked.url)
    await shortcut.goOn(asked)
  }
  await expectSameText(page, bare, `/attempts/${attempt}/result`)
})

/** At most 2 % of the words are on one side only. Not counted are the buttons and the hint with which steps are moved: they come with the script. */
async function expectSameText(page: Page, bare: Page, path: string) {
  await page.goto(path)
  await bare.goto(path)
  for (const one of [page, bare]) {
    await one.locator('fieldset:has(.steps)').evaluateAll((groups) => groups.forEach((group) => group.querySelectorAll('.step-buttons, .hint').forEach((extra) => extra.remove())))
  }
  const [withScript, without] = [await wordsOf(page), await wordsOf(bare)]
  expect(without.length, path).toBeGreaterThan(30)
  expect(Math.abs(withScript.length - without.length) / without.length, path).toBeLessThanOrEqual(0.02)
  for (const [one, other] of [[withScript, without], [without, withScript]] as const) {
    const missing = one.filter((word) => !other.includes(word))
    expect(missing.length / one.length, `${path}: only on one side: ${missing.join(' ')}`).toBeLessThanOrEqual(0.02)
  }
}

async function wordsOf(page: Page): Promise<string[]> {
  return (await page.locator('body').innerText()).split(/\s+/).filter(Boolean)
}
