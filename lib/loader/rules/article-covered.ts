import { toParagraphs, toPieces, wordsOf, type Paragraph, type Piece } from '#lib/content/article.ts'
import type { ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'

/** Every statement of the article belongs to a claim, every quotation stands in the article, and what is no statement is named as such. */
export function articleCovered({ article, claims }: CourseDraft): ContentProblem[] {
  const { value } = claims
  if (article === null || !value) return []
  const paragraphs = toParagraphs(article)
  const pieces = paragraphs.map((paragraph) => ({ paragraph, pieces: toPieces(paragraph, value.claims) }))
  const quoted = new Set(pieces.flatMap((one) => one.pieces.map(({ claim }) => claim)))
  const between = pieces.flatMap(({ paragraph, pieces: all }) => all.filter(({ claim }) => claim === null).map((piece) => ({ paragraph, piece, words: wordsOf(piece) })))
  const isJoin = (words: string) => value.joins.some((join) => join.toLowerCase() === words.toLowerCase())
  const isUncovered = (number: number, words: string) => value.uncovered.some(({ paragraph, text }) => paragraph === number && text === words)

  return [
    ...value.claims.flatMap(({ id, paragraph, quote }, index) => (quoted.has(id) ? [] : [claims.problem(['claims', index, 'quote'], whereIsIt(paragraphs, paragraph, quote))])),
    ...between.flatMap(({ paragraph, piece, words }) =>
      words === '' || isJoin(words) || isUncovered(paragraph.number, words)
        ? []
        : [
            {
              ...placeOf(article, paragraph, piece),
              path: '',
              message: `“${words}” belongs to no claim: quote it in one of lessons/claims.yaml (paragraph ${paragraph.number}); or, if it states nothing, name it there under "uncovered", or under "joins" if it only leads from one statement to the next`,
            },
          ],
    ),
    ...value.joins.flatMap((join, index) =>
      between.some(({ words }) => words.toLowerCase() === join.toLowerCase()) ? [] : [claims.problem(['joins', index], `“${join}” stands nowhere between two claims of the article: take it out`)],
    ),
    ...value.uncovered.flatMap(({ paragraph: number, text }, index) =>
      between.some(({ paragraph, words }) => paragraph.number === number && words === text)
        ? []
        : [claims.problem(['uncovered', index, 'text'], `does not stand between the claims of paragraph ${number} of the article: take it out, or write it as it stands there`)],
    ),
  ]
}

function whereIsIt(paragraphs: readonly Paragraph[], number: number, quote: string): string {
  const elsewhere = paragraphs.find((paragraph) => paragraph.number !== number && paragraph.text.includes(quote))
  if (!paragraphs[number]?.text.includes(quote)) {
    return elsewhere
      ? `stands in paragraph ${elsewhere.number} of lessons/article.txt, not in paragraph ${number}: mend the number`
      : `does not stand in paragraph ${number} of lessons/article.txt: quote the article as it is, mistakes and all`
  }
  return `stands in paragraph ${number}, but not after the claim before it: put the claims of a paragraph in the order of the article, and let no two quote the same words`
}

function placeOf(article: string, { offset }: Paragraph, piece: Piece) {
  const before = article.slice(0, offset + piece.offset + piece.text.search(/[^\s.,:;]/))
  const lines = before.split('\n')
  return { file: 'lessons/article.txt', line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
