import { fleschKincaid } from 'flesch-kincaid'
import { toString } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'
import { syllable } from 'syllable'
import { visit } from 'unist-util-visit'

/** Highest grade that a lesson may have. */
export const highestGrade = 8

/**
 * Flesch–Kincaid grade of paragraphs (Kincaid and others, Research Branch Report 8-75, 1975), and the number of words.
 * Each paragraph or list item ends a sentence, whether it has a full stop or not.
 */
export function readingGrade(paragraphs: readonly string[]): { grade: number; words: number } {
  let [sentence, word, syllables] = [0, 0, 0]
  const parser = new ParseEnglish()
  for (const paragraph of paragraphs) {
    const tree = parser.parse(paragraph)
    visit(tree, 'SentenceNode', () => void sentence++)
    visit(tree, 'WordNode', (node) => {
      word++
      syllables += syllable(toString(node))
    })
  }
  return { grade: word === 0 ? 0 : fleschKincaid({ sentence, word, syllable: syllables }), words: word }
}
