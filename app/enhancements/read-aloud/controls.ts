import * as texts from '../../texts/en/scripts/read-aloud-reading.ts'
import { make } from '../make.ts'
import { keepSettings, readSettings } from './settings.ts'

export type ReadingState = 'reading' | 'paused' | 'ended'

/** From slow enough to spell along to as fast as many blind listeners like it. */
const speeds = ['0.5', '0.75', '1', '1.25', '1.5', '2']

/** The one set of controls of a page. It stands in the section that is being read. */
export function createControls(press: Record<'play' | 'stop' | 'next' | 'change', () => void>) {
  const button = (words: string, quiet: string, pressed: () => void) => {
    const made = make('button', { type: 'button', class: `button${quiet}` }, words)
    made.addEventListener('click', pressed)
    return made
  }
  const play = button('', '', press.play)
  const stop = button('', ' quiet', press.stop)
  const next = button(texts.next, ' quiet', press.next)
  const speed = make('select', {}, ...speeds.map((value) => make('option', {}, value)))
  const voice = make('select', {})
  // It is in the page before it has words: a region that comes together with them is often not read out.
  const status = make('p', { class: 'hint', role: 'status' })
  const buttons = make('div', { class: 'actions' }, play, stop, make('label', {}, texts.speed, speed), make('label', {}, texts.voice, voice))
  const bar = make('div', { class: 'read-aloud screen-only', role: 'group' }, buttons, status)
  let voices: SpeechSynthesisVoice[] = []

  choose(speed, readSettings().rate, '1')
  bar.addEventListener('change', () => {
    keepSettings({ rate: speed.value, voice: voice.value })
    press.change()
  })

  return {
    bar,
    play,
    show(state: ReadingState, words = '', hasNext = false) {
      play.textContent = texts.play[state]
      stop.textContent = state === 'ended' ? texts.close : texts.stop
      status.textContent = words
      if (hasNext) stop.after(next)
      else next.remove()
    },
    /** Those that need no internet first, and the browser's own choice of these unless the learner chose. */
    offer(offered: readonly SpeechSynthesisVoice[]) {
      voices = [...offered].sort((a, b) => Number(b.localService) - Number(a.localService))
      voice.replaceChildren(...voices.map(({ voiceURI, name, localService }) => make('option', { value: voiceURI }, localService ? name : texts.byInternet(name))))
      const usual = voices.find((one) => one.default && one.localService) ?? voices[0]
      choose(voice, readSettings().voice, usual?.voiceURI ?? '')
    },
    voice() {
      const chosen = voices.find(({ voiceURI }) => voiceURI === voice.value) ?? null
      return { voice: chosen, rate: Number(speed.value), lang: chosen?.lang ?? document.documentElement.lang }
    },
  }
}

function choose(list: HTMLSelectElement, wanted: string, usual: string) {
  list.value = wanted
  if (list.selectedIndex < 0) list.value = usual
}
