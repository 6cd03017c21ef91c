import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Link } from '#app/texts/text-parts.ts'
import * as en from '#app/texts/en/index.ts'
import { marks, toPseudo } from '#app/texts/pseudo.ts'

const pseudo = toPseudo(en)
const html = (node: ReactNode) => renderToStaticMarkup(createElement(Fragment, null, node))
const link: Link = (words) => createElement('a', { href: '/' }, words)
const written = (text: string) => text.replaceAll(/<[^>]*>/g, '')
const outsideMarks = (text: string) => written(text).replaceAll(/⟦[^⟧]*⟧/g, '')

/** Every plain text of the catalog. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null && !('$$typeof' in value) ? Object.values(value).flatMap(textsIn) : []
}

test('every text is marked at both ends', () => {
  const words = textsIn(pseudo).filter((text) => /\p{L}/u.test(text))
  expect(words.length).toBeGreaterThan(200)
  for (const text of words) expect(text.trim()).toMatch(/^⟦.*⟧\p{P}?$/u)
})

test('all together they are 40% longer', () => {
  const lengthOf = (texts: string[]) => texts.join('').replaceAll('\u0301', '').normalize('NFC').length
  expect(lengthOf(textsIn(pseudo)) / lengthOf(textsIn(en))).toBeGreaterThanOrEqual(1.4)
})

test('numbers and spaces stay where they are', () => {
  expect(html(pseudo.lesson.partTitle(2, null))).toMatch(/^⟦.+⟧ 2⟦?:⟧? /)
  expect(pseudo.question.place({ place: 2, count: 8, again: false })).toMatch(/^⟦.*2.*8⟧$/)
})

test('the words of a link are put into the language too, and it stays a link', () => {
  const shown = html(pseudo.faults.needHelp(link))
  expect(shown).toMatch(/<a href="\/">⟦[^⟧]+⟧<\/a>/)
  expect(outsideMarks(shown)).not.toMatch(/\p{L}/u)
})

test('what a page puts into a text as an element in its own language stays as it is', () => {
  expect(html(pseudo.claim.articleSays(createElement('q', { lang: 'en' }, 'Rest')))).toContain('<q lang="en">Rest</q>')
})

test('a text inside a text is put into the language once', () => {
  const title = pseudo.site.errorTitle(pseudo.diary.title)
  expect(title.split(marks[0])).toHaveLength(3)
  expect(outsideMarks(title)).not.toMatch(/\p{L}/u)
})
