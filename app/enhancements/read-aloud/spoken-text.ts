import * as texts from '../../texts/en/scripts/read-aloud-reading.ts'
import type { Span } from './sentences.ts'

/** Words of the page, in the node where they stand; or words that are only spoken. */
export type Piece<Node> = Span & { node: Node | null }
/** What is spoken in one breath and never runs on into the next: a paragraph, a list item, a table's cell. */
export type Block = Span & { element: HTMLElement }
export type SpokenText = { text: string; pieces: Piece<Text>[]; blocks: Block[] }

// Headers are heard with each cell. Definitions of terms would fall into the sentence.
const unspoken = 'thead, summary, .screen-only, .heading-link, .citation, .visually-hidden, details:not([open])'

/** What there is to hear in a section, in reading order, and where on the page each word of it stands. */
export function toSpokenText(section: HTMLElement): SpokenText {
  const spoken: SpokenText = { text: '', pieces: [], blocks: [] }
  // Without popovers the button is hidden, and the term itself stands before its definition (app/styles/terms.css).
  const definition = CSS.supports('selector(:popover-open)') ? '[popover]' : '[popover] > :not(b)'
  let lead = ''
  let element = section
  let block: Block | null = null

  function open(next: HTMLElement) {
    element = next
    block = null
  }

  function say(words: string, node: Text | null) {
    if (!block && !words.trim()) return
    if (!block) {
      spoken.text += '\n'
      spoken.blocks.push((block = { element, start: spoken.text.length, end: 0 }))
    }
    for (const [part, where] of [[lead, null], [words, node]] as const) {
      const start = spoken.text.length
      spoken.text += part
      spoken.pieces.push({ node: where, start, end: spoken.text.length })
    }
    lead = ''
    block.end = spoken.text.length
  }

  function read(parent: HTMLElement) {
    for (const node of parent.childNodes) {
      // What stands there by itself are the words between the links: “Sources: ”.
      if (node instanceof Text && !parent.matches('.claim-sources')) say(node.data, node)
      // A drawing is no HTMLElement.
      if (!(node instanceof HTMLElement) || node.matches(unspoken) || node.matches(definition)) continue
      const { display } = getComputedStyle(node)
      if (display === 'none') continue
      const isBlock = !display.startsWith('inline')
      if (isBlock) open(node)
      // What stands beside an item belongs to its first word, however deep that is.
      lead += leadOf(node)
      if (node.matches('form')) say(texts.activity, null)
      else read(node)
      if (node.matches('q')) say(texts.closeQuote, null)
      lead = ''
      if (isBlock) open(parent)
    }
  }

  read(section)
  return spoken
}

/** What the eye sees beside the words and the ear must be told. */
function leadOf(node: HTMLElement): string {
  const is = (selector: string) => node.matches(selector)
  if (is('q')) return texts.openQuote
  if (is('figcaption')) return texts.picture
  if (is('ol > li')) return texts.before([...(node.parentElement?.children ?? [])].indexOf(node) + 1)
  // The first cell names the row.
  const header = node instanceof HTMLTableCellElement && is('td + td') && node.closest('table')?.rows[0]?.cells[node.cellIndex]
  return header ? texts.before(header.textContent ?? '') : ''
}

/** The parts of nodes that a stretch of the text covers: what stands between them and is not spoken is left out. */
export function piecesWithin<Node>(pieces: readonly Piece<Node>[], { start, end }: Span): (Span & { node: Node })[] {
  return pieces.flatMap(({ node, start: from, end: to }) =>
    node && from < end && to > start ? [{ node, start: Math.max(start, from) - from, end: Math.min(end, to) - from }] : [],
  )
}
