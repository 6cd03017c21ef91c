import * as texts from '../../texts/en/scripts/read-aloud-reading.ts'
import { onVoices } from '../speech.ts'
import { createControls, type ReadingState } from './controls.ts'
import { createFollower } from './follow.ts'
import { createReader } from './reader.ts'
import { toSentences } from './sentences.ts'
import { toSpokenText } from './spoken-text.ts'

/** A section with a heading, and the button that starts it. */
export type LessonSection = { head: HTMLElement; title: string; start: HTMLButtonElement }

type Reading = { sections: readonly LessonSection[]; index: number; reader: ReturnType<typeof createReader>; follower: ReturnType<typeof createFollower> }

/** One section at a time. */
let open: Reading | null = null
let state: ReadingState = 'paused'

const controls = createControls({
  play: () => (state === 'reading' ? pause() : goOn()),
  stop() {
    const start = open?.sections[open.index]?.start
    close()
    start?.focus()
  },
  next: () => open && readSection(open.sections, open.index + 1),
  change: () => state === 'reading' && goOn(),
})

onVoices((voices) => controls.offer(voices))

// A page that is left goes on speaking in some browsers; one that comes back goes on where it was.
addEventListener('pagehide', () => state === 'reading' && pause())

export function readSection(sections: readonly LessonSection[], index: number) {
  const section = sections[index]
  const whole = section?.head.parentElement
  if (!section || !whole) return
  close()
  section.start.remove()
  section.head.after(controls.bar)
  controls.bar.setAttribute('aria-label', texts.bar(section.title))
  const spoken = toSpokenText(whole)
  const follower = createFollower(spoken, controls.bar)
  const reader = createReader(spoken.text, toSentences(spoken, document.documentElement.lang), () => controls.voice(), {
    sentence: (sentence) => follower.sentence(sentence),
    word: (word) => follower.word(word),
    ended() {
      follower.clear()
      show('ended', texts.ended, index + 1 < sections.length)
    },
    failed: (error) => show('paused', toWords(error)),
  })
  open = { sections, index, reader, follower }
  goOn()
  controls.play.focus()
}

/** Ends it, and gives the section its button back. */
function close() {
  if (!open) return
  const { sections, index, reader, follower } = open
  reader.pause()
  follower.clear()
  controls.bar.remove()
  const section = sections[index]
  section?.head.append(section.start)
  open = null
  state = 'paused'
}

function pause() {
  open?.reader.pause()
  show('paused')
}

function goOn() {
  show('reading')
  open?.follower.comeBack()
  open?.reader.goOn()
}

function show(next: ReadingState, words = '', hasNext = false) {
  state = next
  controls.show(next, words, hasNext)
}

function toWords(error: SpeechSynthesisErrorCode): string {
  if (error === 'interrupted' || error === 'canceled') return texts.interrupted
  if (error === 'not-allowed') return texts.notAllowed
  return texts.failed
}
