import { fleschKincaid } from 'flesch-kincaid'
import { toString } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'
import { syllable } from 'syllable'

/**
 * Flesch–Kincaid grade of paragraphs (Kincaid and others, Research Branch Report 8-75, 1975), and the number of words.
 * Each paragraph or list item ends a sentence, whether it has a full stop or not.
 */
export function readingGrade(paragraphs: readonly string[]): { grade: number; words: number } {
  const parser = new ParseEnglish()
  const blocks = paragraphs.flatMap((paragraph) => parser.parse(paragraph).children).filter((block) => block.type === 'ParagraphNode')
  const sentences = blocks.flatMap(({ children }) => children).filter((node) => node.type === 'SentenceNode')
  const words = sentences.flatMap(({ children }) => children).filter((node) => node.type === 'WordNode')
  const syllables = words.reduce((sum, node) => sum + syllablesOf(toString(node)), 0)
  return { grade: words.length === 0 ? 0 : fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }), words: words.length }
}

/** Counting the syllables of a word costs more than finding it, and most words come again: 1,000 lessons use a few thousand. */
const known = new Map<string, number>()

function syllablesOf(word: string): number {
  const count = known.get(word) ?? syllable(word)
  known.set(word, count)
  return count
}
