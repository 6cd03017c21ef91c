/** A stretch of a text, from `start` up to `end`. */
export type Span = { start: number; end: number }

/** Some browsers stop a voice from the internet after 15 seconds and never say so. No stretch takes that long at the usual speed. */
const longest = 180

/**
 * The stretches to speak one by one: the sentences of each block, long ones parted after a comma. One without a letter or a
 * digit is left out: some voices never end it.
 */
export function toSentences({ text, blocks }: { text: string; blocks: readonly Span[] }, language: string, Segmenter: typeof Intl.Segmenter | null = Intl.Segmenter ?? null): Span[] {
  return blocks.flatMap((block) => {
    let start = block.start
    return toParts(text.slice(block.start, block.end), language, Segmenter).flatMap((part) => {
      const span = { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length }
      start += part.length
      return /[\p{L}\p{N}]/u.test(part) ? span : []
    })
  })
}

function toParts(text: string, language: string, Segmenter: typeof Intl.Segmenter | null): string[] {
  const sentences = Segmenter
    ? Array.from(new Segmenter(language, { granularity: 'sentence' }).segment(text), ({ segment }) => segment)
    : (text.match(/.+?(?:[.!?][”"’)]*\s+|$)/gs) ?? [])
  return sentences.flatMap((sentence) => (sentence.length > longest ? (sentence.match(/.{80,}?[,;:]\s|.+$/gs) ?? []) : sentence))
}

/** The word that starts at a place, for voices that tell only where it starts. */
export function wordAt(text: string, start: number): Span {
  return { start, end: start + (/^\S*/.exec(text.slice(start))?.[0].length ?? 0) }
}
