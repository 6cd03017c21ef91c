import { Children, cloneElement, Fragment, isValidElement, type ReactNode } from 'react'
import type { Texts } from './catalog.ts'

/** Where a text begins and ends: words of the interface outside of them were never put into the catalog. */
export const marks = ['⟦', '⟧'] as const

const plain = 'cCdDgGhHjJkKlLnNrRsStTwWzZ'
const accented = 'çÇđĐǧǦĥĤĵĴķĶļĻñÑŕŔšŠţŢŵŴžŽ'

/**
 * A foreign language made of English, by which layouts are tried out: accented, 40% longer, each text between marks.
 * What a page puts into a text (a title, a link) stays as it is where it comes as an element of its own.
 */
export function toPseudo(english: Texts): Texts {
  return translate(english) as Texts
}

function translate(value: unknown): unknown {
  if (typeof value === 'string') return translateText(value)
  if (typeof value === 'function') return (...values: unknown[]) => translate(value(...values))
  if (isValidElement<{ children?: ReactNode; lang?: string }>(value)) {
    // What comes with a language of its own, or as a component, is the page's.
    const isOurs = value.type === Fragment || (typeof value.type === 'string' && value.props.lang === undefined)
    return isOurs ? cloneElement(value, undefined, ...Children.toArray(value.props.children).map((child) => translate(child) as ReactNode)) : value
  }
  if (Array.isArray(value)) return value.map(translate)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, translate(text)]))
  return value
}

/** A text that was put into another one is translated already. */
function translateText(text: string): string {
  return text
    .split(/(⟦[^⟧]*⟧)/)
    .map((piece) => (piece.startsWith(marks[0]) || !/\p{L}/u.test(piece) ? piece : piece.replace(/\S(?:.*\S)?/s, (words) => marks[0] + foreign(words) + marks[1])))
    .join('')
}

/** Two vowels for one, and two of “l”, make English about 40% longer, in each word of it: a narrow button feels it as a paragraph does. */
function foreign(words: string): string {
  return words.replace(/[aeiouyl]/gi, '$&$&\u0301').replace(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter)
}
