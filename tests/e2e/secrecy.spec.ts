import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '#lib/content/item.ts'
import { allItems, course, lessonNamed, quizzes } from '#tests/support/e2e/content.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

/** All that an item's pages must not say before its answer is recorded. */
function secretsOf(item: Item): string[] {
  const values: string[] = []
  collect(item, values)
  return values
}

/** Every feedback and misconception, at whatever depth. */
function collect(node: unknown, into: string[]) {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    if (['feedback', 'feedbackWrong', 'misconception'].includes(key) && typeof value === 'string') into.push(value)
    else collect(value, into)
  }
}

const everySecret = allItems.flatMap(secretsOf)

/** Undoes what HTML and JSON inside of HTML do to text. */
function plain(source: string): string {
  return source.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll(String.raw`\"`, '"')
}

for (const quiz of quizzes) {
  test(`No question of ${quiz.slug} tells its answer before it is answered`, async ({ shortcut }) => {
    await shortcut.open(quiz)
    const left = new Map(quiz.items.map((item) => [item.id, item]))
    for (let attempts = 0; left.size > 0 && attempts < 8; attempts++) {
      const attempt = await shortcut.start(quiz.slug)
      for (let asked = await shortcut.asked(attempt); asked; asked = await shortcut.asked(attempt)) {
        const { item } = asked
        const page = plain(asked.html)
        expect(everySecret.filter((secret) => page.includes(secret)), item.id).toEqual([])
        expect(page, item.id).not.toMatch(/"(key|feedback|feedbackWrong|misconception|accept|expected|match|verdict)":/)
        if (item.type === 'fill-in-the-blank') {
          const unlisted = item.accept.filter((answer) => !item.list.includes(answer))
          expect(unlisted.filter((answer) => new RegExp(`[">]${RegExp.escape(answer)}["<]`, 'i').test(page)), item.id).toEqual([])
        }
        left.delete(item.id)

        // What was given wrongly comes back with the error, and still nothing else.
        const empty = await shortcut.post(`/attempts/${attempt}/answers`, { item: item.id, hash: asked.hash, round: asked.round })
        const mending = plain(await (await shortcut.request.get(empty.headers().location ?? '')).text())
        expect(everySecret.filter((secret) => mending.includes(secret)), `${item.id}, with an error`).toEqual([])
        await shortcut.answer(asked, 'right')
        const feedback = plain(await (await shortcut.request.get(asked.url)).text())
        const misconceptions = allItems.flatMap((one) => [...JSON.stringify(one).matchAll(/"misconception":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? ''))
        const taught = secretsOf(item).concat(item.prompt)
        expect(misconceptions.filter((text) => feedback.includes(text) && !taught.some((other) => other !== text && other.includes(text))), `${item.id}: what a learner may believe is for authors`).toEqual([])
        await shortcut.goOn(asked)
      }
    }
    expect([...left.keys()], 'every item of the pool was asked').toEqual([])
  })
}

test('Nothing of a quiz or a lesson is in the files that anyone can load', () => {
  const files = ['.next/static', '.next/twinge']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((name) => /\.(js|css|json|map|txt|html|svg)$/.test(name))
  expect(files.length).toBeGreaterThan(0)
  const sentences = course.lessons.flatMap((slug) => lessonNamed(slug).source.split('\n').filter((line) => /^[A-Z][^<{[*]{40,}\.$/.test(line)))
  expect(sentences.length).toBeGreaterThan(20)
  for (const name of files) {
    const text = plain(readFileSync(name, 'utf8'))
    expect([...everySecret, ...allItems.map(({ prompt }) => prompt), ...sentences].filter((secret) => text.includes(secret)), name).toEqual([])
    expect(text, name).not.toMatch(/mdx|\beval\(|twinge_learner|node:sqlite/i)
  }
})

test('An attempt tells nothing of the questions that are still to come', async ({ shortcut }) => {
  const attempt = await shortcut.start(quizzes[0]?.slug ?? '')
  const asked = await shortcut.asked(attempt)
  const others = allItems.filter(({ id, prompt }) => id !== asked?.item.id && prompt !== asked?.item.prompt)
  expect(others.filter(({ prompt }) => plain(asked?.html ?? '').includes(prompt)).map(({ id }) => id)).toEqual([])
})
