import { wordAt, type Span } from './sentences.ts'

type Tell = {
  sentence(sentence: Span): void
  /** Not every voice tells its words. */
  word(word: Span): void
  ended(): void
  failed(error: SpeechSynthesisErrorCode): void
}

/**
 * Speaks a text sentence by sentence. The browser's own pause is not used: Chrome on Android ends the utterance instead, and
 * voices from the internet do not come back from it. To pause is to stop and to remember the word; to go on begins there.
 */
export function createReader(text: string, sentences: readonly Span[], voice: () => Pick<SpeechSynthesisUtterance, 'voice' | 'rate' | 'lang'>, tell: Tell) {
  let at = 0
  // Held, since Chrome and Safari may collect an utterance before it has told that it ended.
  let current: SpeechSynthesisUtterance | null = null
  let soon: number | undefined

  function pause() {
    clearTimeout(soon)
    current = null
    speechSynthesis.cancel()
  }

  function goOn() {
    const isSpeaking = speechSynthesis.speaking || speechSynthesis.pending
    pause()
    // Right after a cancel, what is to be spoken is lost in Safari, and in Chromium on Linux. At once otherwise: iOS speaks at a press only.
    if (isSpeaking) soon = window.setTimeout(speak, 100)
    else speak()
  }

  function speak() {
    const sentence = sentences.find(({ end }) => end > at)
    if (!sentence) {
      at = 0
      current = null
      return tell.ended()
    }
    const from = Math.max(at, sentence.start)
    const utterance = Object.assign(new SpeechSynthesisUtterance(text.slice(from, sentence.end)), voice())
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (utterance !== current || name === 'sentence') return
      at = from + charIndex
      tell.word(charLength ? { start: at, end: at + charLength } : wordAt(text, at))
    }
    utterance.onend = () => {
      if (utterance !== current) return
      at = sentence.end
      speak()
    }
    utterance.onerror = ({ error }) => {
      if (utterance !== current) return
      current = null
      tell.failed(error)
    }
    current = utterance
    tell.sentence(sentence)
    speechSynthesis.speak(utterance)
  }

  return { pause, goOn }
}
