import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Letters and numbers; marks within a word join its parts, as in "it's", "low-back" and "1.5". */
const word = /[\p{L}\p{N}\p{M}]+(?:['’.\-–/][\p{L}\p{N}\p{M}]+)*/gu

/**
 * Flesch–Kincaid grade of paragraphs (Kincaid and others, Research Branch Report 8-75, 1975), and the number of words.
 * Each paragraph or list item ends a sentence, whether it has a full stop or not.
 */
export function readingGrade(paragraphs: readonly string[]): { grade: number; words: number } {
  const words = paragraphs.flatMap(wordsIn)
  if (words.length === 0) return { grade: 0, words: 0 }
  const sentence = paragraphs.reduce((sum, paragraph) => sum + sentencesIn(paragraph).length, 0)
  const syllables = words.reduce((sum, next) => sum + syllablesOf(next), 0)
  return { grade: fleschKincaid({ sentence, word: words.length, syllable: syllables }), words: words.length }
}

/** As Unicode parts them (UAX 29); what holds no word is none. */
export function sentencesIn(paragraph: string): string[] {
  return Array.from(sentences.segment(paragraph), ({ segment }) => segment.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}

export function wordsIn(text: string): string[] {
  return text.match(word) ?? []
}

/** Counting the syllables of a word costs more than finding it, and most words come again: 1,000 lessons use a few thousand. */
const known = new Map<string, number>()

function syllablesOf(text: string): number {
  const count = known.get(text) ?? syllable(text)
  known.set(text, count)
  return count
}
