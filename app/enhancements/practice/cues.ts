/** What a learner hears and sees beside the page: tones, the browser's own voice, a screen that stays lit. */

let audio: AudioContext | undefined

/** A short, soft tone: higher to hold, lower to let go. */
export function beep(isHigh: boolean): void {
  audio ??= new AudioContext()
  const tone = audio.createOscillator()
  const loudness = audio.createGain()
  const now = audio.currentTime
  tone.frequency.value = isHigh ? 660 : 440
  loudness.gain.setValueAtTime(0.15, now)
  loudness.gain.exponentialRampToValueAtTime(0.001, now + 0.4)
  tone.connect(loudness).connect(audio.destination)
  tone.start()
  tone.stop(now + 0.4)
}

/** Says texts one after the other, in place of what is being said. One utterance each: Chromium cuts long ones off. */
export function say(texts: readonly string[]): void {
  stopSaying()
  const [text, ...more] = texts
  if (!text) return
  const words = new SpeechSynthesisUtterance(text)
  words.lang = document.documentElement.lang
  words.onend = () => current === words && say(more)
  current = words
  speechSynthesis.speak(words)
}

/** Kept here, or Chromium may forget it before it ends. */
let current: SpeechSynthesisUtterance | null = null

export function stopSaying(): void {
  if (!current) return
  current = null
  speechSynthesis.cancel()
}

// Speech goes on after its page is left.
window.addEventListener('pagehide', stopSaying)

let lock: WakeLockSentinel | undefined
let isNeeded = false

/** A screen that goes dark would stop the cues. Only a help: where it is refused, the timer goes on. */
export function keepAwake(isWanted: boolean): void {
  isNeeded = isWanted
  if (isWanted) void ask()
  else void lock?.release()
}

let isAsking = false

async function ask(): Promise<void> {
  // One at a time: of two locks, only the last could be given back.
  if (isAsking || (lock && !lock.released)) return
  isAsking = true
  try {
    lock = await navigator.wakeLock?.request('screen')
    if (!isNeeded) await lock?.release()
  } catch {
    // Refused: the battery is low, or the page is in the background.
  } finally {
    isAsking = false
  }
}

// The browser takes it away when the page is hidden.
document.addEventListener('visibilitychange', () => isNeeded && document.visibilityState === 'visible' && void ask())
