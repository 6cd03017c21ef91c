import type { Page } from '@playwright/test'

type FakeVoice = { name: string; lang: string; localService: boolean; default: boolean; voiceURI: string }
type Utterance = {
  text: string
  voice: FakeVoice | null
  rate: number
  onboundary: ((event: object) => void) | null
  onend: (() => void) | null
  onerror: ((event: object) => void) | null
}
type Robot = { said: Utterance[]; now: Utterance | null; setVoices(voices: readonly FakeVoice[]): void }

export const voices: readonly FakeVoice[] = [
  { name: 'Cloud', lang: 'en-US', localService: false, default: true, voiceURI: 'cloud' },
  { name: 'Ada', lang: 'en-GB', localService: true, default: false, voiceURI: 'ada' },
  { name: 'Bob', lang: 'en_US', localService: true, default: false, voiceURI: 'bob' },
  { name: 'Chloé', lang: 'fr-FR', localService: true, default: false, voiceURI: 'chloe' },
]

/** A browser's speech that speaks nothing and moves on only when a test says so. */
export class FakeSpeech {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  static async in(page: Page, offered = voices): Promise<FakeSpeech> {
    await page.addInitScript(install, offered)
    return new FakeSpeech(page)
  }

  setVoices(offered: readonly FakeVoice[]) {
    return this.page.evaluate((some) => (window as unknown as { robot: Robot }).robot.setVoices(some), offered)
  }

  /** What is being spoken, and how; null in silence. */
  now() {
    return this.page.evaluate(() => {
      const { now } = (window as unknown as { robot: Robot }).robot
      return now && { text: now.text, voice: now.voice?.name ?? null, rate: now.rate }
    })
  }

  said() {
    return this.page.evaluate(() => (window as unknown as { robot: Robot }).robot.said.map(({ text }) => text))
  }

  /** The voice comes to a word. Some voices do not say how long it is. */
  comeTo(word: string, isLengthTold = true) {
    return this.page.evaluate(
      ([wanted, told]) => {
        const { now } = (window as unknown as { robot: Robot }).robot
        if (!now?.text.includes(wanted)) throw new Error(`“${wanted}” is not in “${now?.text}”`)
        now.onboundary?.({ name: 'word', charIndex: now.text.indexOf(wanted), ...(told && { charLength: wanted.length }) })
      },
      [word, isLengthTold] as const,
    )
  }

  /** The voice comes to the end of what it is speaking. */
  finish() {
    return this.page.evaluate(() => {
      const { robot } = window as unknown as { robot: Robot }
      const { now } = robot
      robot.now = null
      now?.onend?.()
    })
  }

  async finishAll() {
    while (await this.now()) await this.finish()
  }

  fail(error: SpeechSynthesisErrorCode) {
    return this.page.evaluate((code) => {
      const { robot } = window as unknown as { robot: Robot }
      const { now } = robot
      robot.now = null
      now?.onerror?.({ error: code })
    }, error)
  }
}

/** Runs in the page, before its own scripts. */
function install(offered: readonly FakeVoice[]) {
  let known = offered
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => known,
    speak(utterance: Utterance) {
      // What is empty is never heard.
      if (!utterance.text) return
      if (robot.now) throw new Error('Two things are spoken at once')
      robot.said.push(utterance)
      robot.now = utterance
    },
    /** As Chromium does it: what is cut off is told so, a moment later. */
    cancel() {
      const { now } = robot
      robot.now = null
      if (now) queueMicrotask(() => now.onerror?.({ error: 'interrupted' }))
    },
  })
  const robot: Robot = {
    said: [],
    now: null,
    setVoices(some) {
      known = some
      synthesis.dispatchEvent(new Event('voiceschanged'))
    },
  }
  Object.defineProperties(synthesis, { speaking: { get: () => robot.now !== null }, pending: { get: () => false } })
  Object.defineProperties(window, {
    speechSynthesis: { value: synthesis },
    SpeechSynthesisUtterance: {
      value: class {
        text: string
        constructor(text: string) {
          this.text = text
        }
      },
    },
    robot: { value: robot },
  })
}
