import { expect, test } from 'vitest'
import { toSentences, wordAt } from '#app/enhancements/read-aloud/sentences.ts'
import { piecesWithin } from '#app/enhancements/read-aloud/spoken-text.ts'

const ways = [
  { way: 'by Intl.Segmenter', Segmenter: Intl.Segmenter },
  { way: 'in a browser without it', Segmenter: undefined },
]

for (const { way, Segmenter } of ways) {
  const sentencesOf = (...blocks: string[]) => {
    const text = blocks.join('')
    const spans = blocks.map((block, index) => ({ start: blocks.slice(0, index).join('').length, end: blocks.slice(0, index + 1).join('').length }))
    return toSentences({ text, blocks: spans }, 'en', Segmenter ?? null).map(({ start, end }) => text.slice(start, end))
  }

  test(`A text is spoken sentence by sentence, ${way}`, () => {
    expect(sentencesOf('A spasm? It is tightening. Not a tear!')).toEqual(['A spasm?', 'It is tightening.', 'Not a tear!'])
    expect(sentencesOf('The article says “It tears.” It does not.')).toEqual(['The article says “It tears.”', 'It does not.'])
    expect(sentencesOf('About 1.5 percent')).toEqual(['About 1.5 percent'])
  })

  test(`A sentence never runs on from one block into the next, ${way}`, () => {
    expect(sentencesOf('What a cramp is', 'A cramp hurts')).toEqual(['What a cramp is', 'A cramp hurts'])
  })

  test(`What holds nothing to say is not spoken, ${way}`, () => {
    expect(sentencesOf('Ask first. †', ' … ', '“”')).toEqual(['Ask first.'])
  })

  test(`A sentence that would take longer than some voices last is parted after a comma, and nothing is lost, ${way}`, () => {
    const long = `${'some words, '.repeat(20)}and the rest`
    const parts = sentencesOf(long)
    expect(parts.join(' ')).toBe(long)
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(180)
  })
}

test('A word of unknown length ends at the next space', () => {
  expect(wordAt('In a spasm, a muscle', 5)).toEqual({ start: 5, end: 11 })
  expect(wordAt('a muscle', 2)).toEqual({ start: 2, end: 8 })
})

test('A stretch of the text is found in the nodes where it stands, without what is only spoken', () => {
  // “Picture: ” + “The ” + “knot” + “ here”
  const pieces = [
    { node: null, start: 0, end: 9 },
    { node: 'first', start: 9, end: 13 },
    { node: 'bold', start: 13, end: 17 },
    { node: 'last', start: 17, end: 22 },
  ]
  expect(piecesWithin(pieces, { start: 0, end: 22 })).toEqual([
    { node: 'first', start: 0, end: 4 },
    { node: 'bold', start: 0, end: 4 },
    { node: 'last', start: 0, end: 5 },
  ])
  expect(piecesWithin(pieces, { start: 11, end: 15 })).toEqual([
    { node: 'first', start: 2, end: 4 },
    { node: 'bold', start: 0, end: 2 },
  ])
  expect(piecesWithin(pieces, { start: 0, end: 9 })).toEqual([])
})
