import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { freePort, startServer } from '#tests/support/crash/course-server.ts'
import { allItems, claims, course, figures, help, lessonNamed, quizzes, signs } from '#tests/support/e2e/content.ts'
import { Shortcut } from '#tests/support/e2e/shortcut.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const anyCountry = 'your local emergency number (for example 911, 999, or 112)'
const linkTo = (id: string) => `a[href="/get-help?sign=${id}#${id}"]`

// axe itself is a script.
for (const way of ['pointer', 'no-script'] as const) {
  test.describe(`The help page (${way})`, () => {
    test.use({ way })

    test('says how to call first, then what to do now, the same day, and soon', async ({ learner, axe }) => {
      await learner.open('/get-help')
      const main = learner.page.getByRole('main')
      await expect(main.getByRole('heading', { level: 2 })).toHaveText(['How to call', 'Get help: Now', 'Get help: Same day', 'Get help: Soon'])
      await expect(main.getByRole('region', { name: 'How to call' })).toContainText(`In an emergency, call ${anyCountry}.`)
      await expect(main.getByRole('region', { name: 'How to call' })).toContainText('“I have back pain. Since (when), I also have (the sign). I am at (place).”')
      for (const { label, say } of help.levels) {
        const level = main.getByRole('region', { name: label })
        await expect(level.getByText('Say first')).toContainText(say)
        await expect(level.getByRole('heading', { level: 3 }).first()).toBeVisible()
      }
      await expect(main).toContainText('No clinician has reviewed this list.')
      const text = await main.innerText()
      expect(text.indexOf(help.intro), 'that these signs are rare is said before they are listed').toBeLessThan(text.indexOf('How to call'))
      if (way === 'pointer') await axe.expectNoViolations()
    })

    test('names every sign at once, in its level, and opens to all of it', async ({ learner, axe }) => {
      await learner.open('/get-help')
      for (const { id, name, text, do: steps, level } of signs) {
        const sign = learner.page.locator(`[data-level="${level}"]`).getByRole('listitem').filter({ has: learner.page.locator(`[id="${id}"]`) })
        await expect(sign.getByText(name).first()).toBeVisible()
        const more = [text, ...steps.map((step) => step.text.split('{')[0])].filter((line) => line !== undefined)
        await learner.hands.press(sign.locator('summary'))
        for (const line of more) await expect(sign.getByText(line).filter({ visible: true }).last()).toBeVisible()
      }
      if (way === 'pointer') await axe.expectNoViolations()
    })

    test('can be opened whole by a link', async ({ learner, axe }) => {
      await learner.open('/get-help')
      await learner.go(learner.link('Show all of it at once'))
      for (const { id, text } of signs) if (text) await expect(learner.page.locator(`[id="${id}"] .help-text`)).toBeVisible()
      if (way === 'pointer') await axe.expectNoViolations()
    })

    test('is entered at a sign with the focus on how fast and what to do, wherever it is named', async ({ learner }) => {
      for (const { id, name, level } of signs) {
        const [first] = help.levels.find((candidate) => candidate.id === level)?.do ?? []
        // With the query the server has opened it; without it, the browser does.
        for (const address of [`/get-help?sign=${id}#${id}`, `/get-help#${id}`]) {
          await learner.open(address)
          const sign = learner.page.locator(`[id="${id}"]`)
          await expect(sign).toBeFocused()
          await expect(sign.getByText(first?.text.split('{')[0] ?? '').first()).toBeInViewport()
          await expect(sign).toContainText(`${name}.`)
        }
      }
    })
  })
}

test('The help page can be read in a minute', async ({ learner }) => {
  await learner.open('/get-help')
  const main = learner.page.getByRole('main')
  await main.locator('.visually-hidden').evaluateAll((hidden) => hidden.forEach((one) => one.remove()))
  const seen = await main.innerText()
  const read = seen.slice(0, seen.indexOf(help.unverifiedNote))
  // Three lists of names, of which nobody needs to read more than one to its end.
  expect(read.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length).toBeLessThanOrEqual(350)
})

test('The help page prints on one sheet, with what is folded away on the screen', async ({ learner }) => {
  for (const path of ['/get-help', '/get-help?show=all']) {
    await learner.open(path)
    for (const format of ['A4', 'Letter']) {
      const pdf = await learner.page.pdf({ format })
      expect(pagesOf(pdf), `${path} on ${format}`).toBe(1)
    }
    await learner.page.emulateMedia({ media: 'print' })
    for (const { id, name, text, do: steps } of signs) {
      const sign = learner.page.getByRole('listitem').filter({ has: learner.page.locator(`[id="${id}"]`) })
      for (const line of [text ?? name, ...steps.map((step) => step.text.split('{')[0] ?? '')]) await expect(sign.getByText(line).filter({ visible: true }).last()).toBeVisible()
    }
    await learner.page.emulateMedia({ media: null })
  }
})

test('Every sign can be reached by its address, from wherever it is named', async ({ learner, context, graduate }) => {
  await context.addCookies(graduate.cookies)
  for (const slug of course.lessons) {
    await learner.open(`/lessons/${slug}`)
    const named = await learner.page.locator('a[href^="/get-help?sign="]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)))
    expect(named.length, slug).toBeGreaterThan(0)
    expect(signs.map(({ id }) => id)).toEqual(expect.arrayContaining(named))
  }
})

test('Every dangerous statement of the article stands with its correction and the way to help together', async ({ learner, context, graduate }) => {
  await context.addCookies(graduate.cookies)
  const dangerous = claims.filter(({ danger }) => danger)
  expect(dangerous.length).toBeGreaterThan(10)
  for (const slug of course.lessons) {
    await learner.open(`/lessons/${slug}`)
    for (const claim of dangerous.filter(({ lesson }) => lesson === slug)) {
      const isShown = lessonNamed(slug).source.includes(`<Claim id="${claim.id}">`)
      const quoted = learner.page.getByRole('note').filter({ has: learner.page.getByText(claim.quote, { exact: true }) })
      const section = new RegExp(`<Section id="([^"]+)"[^>]*claims="[^"]*${claim.id}`).exec(lessonNamed(slug).source)?.[1] ?? ''
      // What is right as it stands has no block of its own: it is taught in a section, which then names the way to help.
      const place = isShown ? quoted : learner.page.locator('section.section').filter({ has: learner.page.locator(`[id="${section}"]`) })
      if (isShown) await expect(quoted.locator('.claim-correction p').first()).toBeVisible()
      for (const sign of claim.signs) await expect(place.locator(isShown ? `.claim-correction ${linkTo(sign)}` : linkTo(sign)), `${claim.id} ${sign}`).toBeVisible()
    }
  }
})

test('A figure that touches a sign has the way to help under its caption', async ({ learner, context, graduate }) => {
  expect(figures.some(({ signs: touched }) => touched.length > 0)).toBe(true)
  await context.addCookies(graduate.cookies)
  for (const slug of course.lessons) {
    await learner.open(`/lessons/${slug}`)
    for (const { id, signs: touched } of figures.filter((figure) => lessonNamed(slug).source.includes(`<Figure id="${figure.id}"`))) {
      for (const sign of touched) await expect(learner.page.locator(`[id="figure-${id}"] ${linkTo(sign)}`)).toBeVisible()
    }
  }
})

for (const item of allItems.filter(({ safety }) => safety)) {
  test(`The feedback of a safety question names its signs, and the question does not: ${item.id}`, async ({ learner, shortcut, axe }) => {
    const named = item.claims.flatMap((id) => claims.find((claim) => claim.id === id)?.signs ?? [])
    expect(named.length).toBeGreaterThan(0)
    const { url } = await shortcut.standBefore(({ id }) => id === item.id)
    await learner.open(url)
    await expect(learner.page.locator('a[href^="/get-help?sign="]')).toHaveCount(0)
    await expect(learner.page.getByRole('main').getByRole('link', { name: 'When to get help' })).toBeVisible()
    await learner.answer('wrong')
    for (const sign of named) await expect(learner.page.locator(`.sign-links ${linkTo(sign)}`)).toBeVisible()
    await expect(learner.page.getByRole('group').filter({ hasText: 'Get help: the warning signs, by urgency' })).toContainText(`Call ${anyCountry}, or go to an emergency department.`)
    await axe.expectNoViolations()
  })
}

test('The feedback of any other question that touches a sign names it too', async ({ learner, shortcut }) => {
  const touches = (ids: readonly string[]) => claims.filter(({ id, signs: touched }) => ids.includes(id) && touched.length > 0)
  const asked = await shortcut.standBefore((item) => !item.safety && touches(item.claims).length > 0, quizzes[0]?.slug)
  await shortcut.answer(asked, 'right')
  await learner.open(asked.url)
  for (const { signs: touched } of touches(asked.item.claims)) for (const sign of touched) await expect(learner.page.locator(linkTo(sign))).toBeVisible()
})

test('Numbers that the host has set can be called from the help page, lessons and feedback, and printing still takes one sheet', async ({ newBrowser, axe, allow }) => {
  const folder = mkdtempSync(join(tmpdir(), 'twinge-help-'))
  const settings = { TWINGE_EMERGENCY_NUMBER: '1 12', TWINGE_ADVICE_LINE: 'Nurse line, day and night: +1 (555) 010-0199' }
  try {
    await using server = await startServer({ port: await freePort(), database: join(folder, 'twinge.sqlite'), settings })
    await server.ready()
    allow(new RegExp(`request to ${server.origin}/`))
    const { page, context } = await newBrowser({ baseURL: server.origin })
    const shortcut = new Shortcut(context.request, server.origin)
    await page.goto('/get-help')
    const call = page.getByRole('region', { name: 'How to call' })
    await expect(call.getByRole('link', { name: 'Call 1 12' })).toHaveAttribute('href', 'tel:112')
    await expect(call.getByRole('link', { name: 'Call Nurse line, day and night (+1 (555) 010-0199)' })).toHaveAttribute('href', 'tel:+15550100199')
    await expect(page.getByRole('main')).not.toContainText('911')
    await axe.expectNoViolations(page)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    for (const format of ['A4', 'Letter']) expect(pagesOf(await page.pdf({ format })), format).toBe(1)

    await page.goto(`/lessons/${course.lessons[0]}`)
    await expectToCall(page, '.safety')
    await expectToCall(page, '.claim .sign-links')
    const asked = await shortcut.standBefore(({ safety, type }) => safety && type === 'single-choice', quizzes[0]?.slug)
    await shortcut.answer(asked, 'wrong')
    await page.goto(asked.url)
    await expectToCall(page, '.sign-links')
    await page.locator('.help-now > summary').click()
    await expectToCall(page, '.help-now')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('A number that can’t be one keeps the course from starting, and says how to mend it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'twinge-help-'))
  try {
    await using server = await startServer({ port: await freePort(), database: join(folder, 'twinge.sqlite'), settings: { TWINGE_EMERGENCY_NUMBER: 'ask at the desk' } })
    expect(await server.exited).toBe(1)
    expect(server.output()).toContain('TWINGE_EMERGENCY_NUMBER is "ask at the desk"; it must be a number to call and nothing else, for example TWINGE_EMERGENCY_NUMBER=112.')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

async function expectToCall(page: Page, where: string) {
  await expect(page.locator(where).filter({ has: page.locator('a[href^="tel:"]') }).first().getByRole('link', { name: '1 12' }).first()).toHaveAttribute('href', 'tel:112')
}

/** Chromium writes the tree of pages in the clear. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
