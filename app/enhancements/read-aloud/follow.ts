import type { Span } from './sentences.ts'
import { piecesWithin, type SpokenText } from './spoken-text.ts'

/** Shows on the page what is being spoken, without changing it, and keeps it in view for as long as the reader stays with it. */
export function createFollower({ pieces, blocks }: SpokenText, bar: HTMLElement) {
  let marked: HTMLElement | undefined
  let shown: Range | HTMLElement | undefined

  const rangesOf = (span: Span) =>
    piecesWithin(pieces, span).map(({ node, start, end }) => {
      const range = new Range()
      range.setStart(node, start)
      range.setEnd(node, end)
      return range
    })

  function clear() {
    highlight('spoken-sentence', [])
    highlight('spoken-word', [])
    marked?.removeAttribute('data-spoken')
  }

  return {
    clear,
    /** The reader has asked to hear it, so they want to see it. */
    comeBack: () => void (shown = undefined),
    word(word: Span) {
      highlight('spoken-word', rangesOf(word))
      // In forced colors Chromium 156 paints every highlight alike, whatever the stylesheet says.
      if (matchMedia('(forced-colors: active)').matches) highlight('spoken-sentence', [])
    },
    sentence(sentence: Span) {
      clear()
      const ranges = rangesOf(sentence)
      marked = blocks.find(({ end }) => end > sentence.start)?.element
      if (!highlight('spoken-sentence', ranges)) marked?.setAttribute('data-spoken', '')
      // Who has scrolled away from the last sentence is not taken back.
      const isFollowed = !shown || isInView(shown, bar, 'partly')
      shown = wholeOf(ranges) ?? marked
      if (shown && marked && isFollowed && !isInView(shown, bar, 'wholly')) bringIntoView(shown, marked)
    },
  }
}

/** From the first to the last. */
function wholeOf(ranges: readonly Range[]): Range | undefined {
  const [first] = ranges
  const last = ranges[ranges.length - 1]
  const whole = first?.cloneRange()
  if (last) whole?.setEnd(last.endContainer, last.endOffset)
  return whole
}

/** False where the browser can't. Firefox learned it in 2025, Safari in 2023. */
function highlight(name: string, ranges: Range[]): boolean {
  if (!('highlights' in CSS)) return false
  CSS.highlights.set(name, new Highlight(...ranges))
  return true
}

function isInView(place: Range | HTMLElement, bar: HTMLElement, how: 'wholly' | 'partly'): boolean {
  const { top, bottom, left, right } = place.getBoundingClientRect()
  // The controls cover the top while they stick to it.
  const covered = Math.max(0, bar.getBoundingClientRect().bottom) * Number(bar.getBoundingClientRect().top < 1)
  return how === 'wholly' ? top >= covered && bottom <= innerHeight && left >= 0 && right <= innerWidth : bottom > covered && top < innerHeight
}

function bringIntoView(place: Range | HTMLElement, block: HTMLElement) {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset.motion === 'none'
  const behavior = isStill ? 'auto' : 'smooth'
  // A wide table scrolls sideways by itself; a paragraph may be longer than the window.
  if (block.offsetHeight < innerHeight / 2) block.scrollIntoView({ block: 'center', inline: 'nearest', behavior })
  else scrollBy({ top: place.getBoundingClientRect().top - innerHeight / 3, behavior })
}
