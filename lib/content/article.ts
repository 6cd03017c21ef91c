/** A piece of the article: a statement, which a claim quotes, or what stands between two statements. */
export type Piece = { text: string; claim: string | null; offset: number }

/** A paragraph of the article. `number` counts from 0, which is the title; `offset` is where it begins in the file. */
export type Paragraph = { number: number; text: string; offset: number }

/** Paragraphs are parted by empty lines. A line break within one counts as a space. */
export function toParagraphs(article: string): Paragraph[] {
  return Array.from(article.matchAll(/[^\r\n]+(?:\r?\n[^\r\n]+)*/g))
    .filter(([text]) => text.trim() !== '')
    .map(([text], number, all) => ({ number, text: text.replace(/[\r\n]/g, ' '), offset: all[number]?.index ?? 0 }))
}

type Quoted = { id: string; paragraph: number; quote: string }

/**
 * A paragraph taken apart at the quotations of its claims, which stand in the order of the article. Together the pieces
 * are the whole paragraph. A claim whose quotation is not found after the one before it has no piece.
 */
export function toPieces({ number, text }: Paragraph, claims: readonly Quoted[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { id, quote } of claims.filter(({ paragraph }) => paragraph === number)) {
    const start = text.indexOf(quote, at)
    if (start < 0) continue
    if (start > at) pieces.push({ text: text.slice(at, start), claim: null, offset: at })
    pieces.push({ text: quote, claim: id, offset: start })
    at = start + quote.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), claim: null, offset: at })
  return pieces
}

/** What a piece between two statements says, without the punctuation around it. */
export function wordsOf({ text }: Pick<Piece, 'text'>): string {
  return text.replace(/^[\s.,:;]+|[\s.,:;]+$/g, '')
}
