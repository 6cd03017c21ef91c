import { randomUUID } from 'node:crypto'
import { itemTypes, quizzes } from '#tests/support/e2e/content.ts'
import { ways } from '#tests/support/e2e/hands.ts'
import { Learner } from '#tests/support/e2e/learner.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const first = quizzes[0]?.slug ?? ''

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    test(`After each step the focus is on what changed (${way})`, async ({ learner, shortcut }) => {
      const attempt = await shortcut.start(first)
      await learner.open(`/attempts/${attempt}`)
      await expect(learner.heading).toBeFocused()
      await expect(learner.page).toHaveTitle(/^Question 1 of 8: /)

      await learner.answer('right')
      await expect(learner.page.getByRole('heading', { name: 'Right.', level: 2 })).toBeFocused()
      await expect(learner.page).toHaveTitle(/^Right\. Question 1 of 8: /)

      await learner.goOn()
      await expect(learner.heading).toHaveText('Question 2 of 8')
      await expect(learner.heading).toBeFocused()
      await expect(learner.page).toHaveTitle(/^Question 2 of 8: /)
    })

    test(`A learner who leaves a choice empty is told so and led to the field (${way})`, async ({ learner, shortcut }) => {
      const { attempt } = await shortcut.standBefore(({ type }) => type === 'single-choice', first)
      await learner.open(`/attempts/${attempt}`)
      const place = await learner.heading.innerText()
      await expect(learner.button('Check answer')).toBeEnabled()
      await learner.check()

      const summary = learner.page.getByRole('group', { name: 'There is a problem' })
      await expect(summary).toBeFocused()
      await expect(learner.page).toHaveTitle(/^Error: Question /)
      await learner.hands.press(summary.getByRole('link', { name: 'Choose one answer' }))
      await expect(learner.page.getByRole('radio').first()).toBeFocused()
      await expect(learner.page.getByRole('group', { name: (await learner.askedItem()).prompt })).toHaveAccessibleDescription(/Error: Choose one answer/)

      await learner.open(`/attempts/${attempt}`)
      await expect(learner.heading).toHaveText(place)
      await learner.answer('right')
      await expect(learner.page.getByRole('heading', { name: 'Right.' })).toBeFocused()
    })
  })
}

for (const type of itemTypes) {
  test.describe(type, () => {
    test.use({ way: 'no-script' })

    test(`An empty answer to a ${type} question counts nothing, and each error leads to its field`, async ({ learner, shortcut }) => {
      const { attempt, place } = await shortcut.standBefore((item) => item.type === type)
      await learner.open(`/attempts/${attempt}`)
      await learner.check()
      const summary = learner.page.getByRole('group', { name: 'There is a problem' })
      await expect(summary).toBeFocused()
      await expect(learner.button('Check answer')).toBeEnabled()
      const links = summary.getByRole('link')
      expect(await links.count()).toBeGreaterThan(0)
      for (const link of await links.all()) {
        const field = learner.page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`)
        await link.click()
        await expect(field).toBeFocused()
      }
      expect((await shortcut.asked(attempt))?.place).toBe(place)
      await learner.open('/')
      await expect(learner.page.getByRole('main')).toContainText(`Quiz in progress: ${place - 1} of 8 answered`)
    })
  })
}

test('A learner who mends an incomplete answer finds what they had given', async ({ learner, shortcut }) => {
  const { attempt, item } = await shortcut.standBefore(({ type }) => type === 'multiple-response')
  if (item.type !== 'multiple-response') throw new Error('not what was asked for')
  await learner.open(`/attempts/${attempt}`)
  await learner.fill(item, new URLSearchParams({ choice: item.key[0] ?? '' }))
  await learner.check()
  await expect(learner.page.getByRole('group', { name: 'There is a problem' })).toContainText('you chose one')
  await expect(learner.page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(learner.page.getByRole('checkbox', { checked: true })).toHaveValue(item.key[0] ?? '')
})

test('A learner who finds spelling hard answers from the list instead', async ({ learner, shortcut }) => {
  const { attempt, item } = await shortcut.standBefore(({ type }) => type === 'fill-in-the-blank')
  if (item.type !== 'fill-in-the-blank') throw new Error('not what was asked for')
  await learner.open(`/attempts/${attempt}`)
  await learner.page.getByText('Choose from a list instead').click()
  await learner.hands.select(learner.page.getByRole('combobox', { name: 'Your answer, from a list' }), item.list.find((word) => item.accept.includes(word)) ?? '')
  await learner.check()
  await expect(learner.page.getByRole('heading', { name: 'Right.' })).toBeFocused()
})

test('Reloading a question changes nothing, not even the order of its options', async ({ learner, shortcut }) => {
  const attempt = await shortcut.start(first)
  await learner.open(`/attempts/${attempt}`)
  const form = learner.page.getByRole('main').locator('form')
  const before = await form.innerText()
  await learner.page.reload()
  await expect(learner.heading).toHaveText('Question 1 of 8')
  expect(await form.innerText()).toBe(before)
})

test('Back, after an answer, shows the answer that was recorded and takes no other', async ({ learner, shortcut }) => {
  const attempt = await shortcut.start(first)
  await learner.open(`/attempts/${attempt}`)
  await learner.answer('right')
  await learner.goOn()
  await expect(learner.heading).toHaveText('Question 2 of 8')
  await learner.page.goBack()
  await expect(learner.page).toHaveURL(/\/1$/)
  await expect(learner.page.getByRole('heading', { name: 'Right.' })).toBeVisible()
  await expect(learner.button('Check answer')).toHaveCount(0)
  await learner.go(learner.link('Go to where you left off'))
  await expect(learner.heading).toHaveText('Question 2 of 8')
})

test('Two answers sent at once count as one', async ({ learner, shortcut }) => {
  const asked = await shortcut.asked(await shortcut.start(first))
  if (!asked) throw new Error('There is no question')
  const responses = await Promise.all([shortcut.answer(asked, 'right'), shortcut.answer(asked, 'wrong'), shortcut.answer(asked, 'right')])
  expect(responses.map((response) => response.status())).toEqual([303, 303, 303])
  await Promise.all([shortcut.goOn(asked), shortcut.goOn(asked)])
  await learner.open('/')
  await expect(learner.page.getByRole('main')).toContainText('Quiz in progress: 1 of 8 answered')
})

test('A double click on Start begins one attempt', async ({ learner, shortcut }) => {
  await shortcut.post(`/lessons/${first}/start`, {})
  const fields = { quiz: first, attempt: randomUUID() }
  const responses = await Promise.all([shortcut.post('/attempts', fields), shortcut.post('/attempts', fields)])
  expect(responses.map((response) => response.headers().location)).toEqual([`/attempts/${fields.attempt}`, `/attempts/${fields.attempt}`])
  await shortcut.finish(fields.attempt)
  await learner.open(`/lessons/${first}/quiz`)
  await expect(learner.page.getByRole('region', { name: 'Your tries so far' }).getByRole('listitem')).toHaveCount(1)
})

test('A question answered in one tab leads the other tab to its feedback', async ({ learner, shortcut, context }) => {
  const attempt = await shortcut.start(first)
  const tab = await context.newPage()
  await learner.open(`/attempts/${attempt}`)
  const old = new Learner(tab, learner.way)
  await old.open(`/attempts/${attempt}`)
  await learner.answer('right')

  await old.answer('wrong')
  await expect(tab.getByRole('heading', { name: 'Right.' })).toBeVisible()
  await learner.open('/')
  await expect(learner.page.getByRole('main')).toContainText('Quiz in progress: 1 of 8 answered')
})

test('An old question posted after the quiz went on in another tab changes nothing', async ({ learner, shortcut, context }) => {
  const attempt = await shortcut.start(first)
  const tab = await context.newPage()
  await learner.open(`/attempts/${attempt}`)
  const old = new Learner(tab, learner.way)
  await old.open(`/attempts/${attempt}`)
  await learner.answer('right')
  await learner.goOn()
  const question = await learner.page.getByRole('main').innerText()

  await old.answer('wrong')
  await expect(tab).toHaveURL(/\/1\?earlier=1$/)
  await expect(tab.getByRole('heading', { name: 'Right.' })).toBeVisible()
  await expect(tab.getByRole('main')).toContainText('Your first answer had already reached us.')
  await learner.page.reload()
  expect(await learner.page.getByRole('main').innerText()).toBe(question)
})

test('A learner who skips ahead by the address is led back to the question they are at', async ({ learner, shortcut }) => {
  const attempt = await shortcut.start(first)
  await learner.open(`/attempts/${attempt}/5`)
  await expect(learner.heading).toHaveText('Question 1 of 8')
  await learner.open(`/attempts/${attempt}/result`)
  await expect(learner.heading).toHaveText('Question 1 of 8')
})

test('A learner who closed the browser is led from the course page to the very question', async ({ learner, shortcut, context, newBrowser }) => {
  const attempt = await shortcut.start(first)
  await learner.open(`/attempts/${attempt}`)
  for (let answered = 0; answered < 2; answered++) {
    await learner.answer('right')
    await learner.goOn()
  }
  const question = await learner.page.getByRole('main').innerText()
  const storageState = await context.storageState()
  await learner.page.close()

  const { page } = await newBrowser({ storageState })
  await page.goto('/')
  await page.getByRole('link', { name: 'Go on with your quiz: question 3 of 8' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question 3 of 8')
  expect(await page.getByRole('main').innerText()).toBe(question)
})
