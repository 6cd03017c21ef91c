import { createTimer, type Pace, type Phase, type TimedStretch, type TimerEvent, type TimerState } from '#lib/practice/routine-timer.ts'
import * as texts from '../texts/en/scripts/practice-timer.ts'
import { beep, keepAwake, say, stopSaying } from './practice/cues.ts'
import { onVoices } from './speech.ts'

type Press = TimerEvent extends infer Event ? (Event extends unknown ? Omit<Event, 'at'> : never) : never

/**
 * A routine with a timer. The server sends the routine as a list; here it gets the panel that comes in its template, which
 * shows one stretch at a time, says each change, and can be paused, slowed or used without a timer. Nothing goes on to the
 * next stretch unless the learner wants it.
 */
class PracticeRoutine extends HTMLElement {
  connectedCallback() {
    const panel = this.querySelector('template')?.content.firstElementChild?.cloneNode(true)
    const list = this.querySelector<HTMLElement>('.routine')
    if (panel instanceof HTMLElement && list) {
      list.before(panel)
      run(this, panel, [...list.children] as HTMLElement[])
    }
  }
}

customElements.define('practice-routine', PracticeRoutine)

function run(routine: HTMLElement, panel: HTMLElement, items: HTMLElement[]) {
  const stretches = items.map(({ dataset }): TimedStretch => ({ name: dataset.name ?? '', hold: Number(dataset.hold), longest: Number(dataset.longest), repeats: Number(dataset.repeats), sides: dataset.sides === '2' ? 2 : 1 }))
  const timer = createTimer(stretches, Number(routine.dataset.rest))
  // Of the page's life, in milliseconds: the hour of the day may be set meanwhile.
  const clock = () => performance.now()
  let state: TimerState | null = null
  let ticking: ReturnType<typeof setInterval> | undefined
  /** The phase, the pace and whether the clock runs, as last shown. */
  let shown: [phase: number, pace: Pace, runs: boolean] | undefined

  // All of them stand in the template (app/practice/routine/timer-panel.tsx).
  const part = (selector: string) => panel.querySelector(selector) as HTMLElement
  const heading = part('h2')
  const title = heading.textContent
  const [idle, running, where, says, left, number, diary] = ['idle', 'running', 'where', 'says', 'left', 'number', 'diary'].map((name) => part(`.timer-${name}`)) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement]
  const [main, next] = [part('[data-does=main]'), part('[data-does=next]')]
  const progress = part('progress') as HTMLProgressElement
  const pause = part('select') as HTMLSelectElement
  const [tones, voice] = [part('[name=timer-tones]') as HTMLInputElement, part('[name=timer-voice]') as HTMLInputElement]
  progress.max = timer.phases.length - 1
  onVoices(() => voice.parentElement?.removeAttribute('hidden'))

  panel.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return
    const { does } = target.dataset
    if (does === 'start') begin(toPace(target.value))
    else if (does === 'end') begin(null)
    else if (does === 'main') press({ type: main.dataset.will === 'hold-on' ? 'hold-on' : 'go' })
    else if (does === 'back' || does === 'next' || does === 'skip') press({ type: does })
  })
  panel.addEventListener('change', ({ target }) => {
    if (target === pause) press({ type: 'set-pause', pause: Number(pause.value) })
    else if (target === voice) (voice.checked ? speak : stopSaying)()
    else if (target === tones) {
      if (tones.checked) beep(true)
    } else if (target instanceof HTMLInputElement) press({ type: 'set-pace', pace: toPace(target.value) })
  })

  function begin(pace: Pace | null) {
    state = pace && { ...timer.begin(pace), pause: Number(pause.value) }
    if (pace) (part(`[value="${pace}"][type=radio]`) as HTMLInputElement).checked = true
    shown = undefined
    render()
    heading.focus()
  }

  function press(event: Press) {
    if (!state) return
    const { phase } = state
    state = timer.step(state, { ...event, at: clock() })
    render()
    // What was pressed led to the end: that is what there is to read now. A clock that runs out moves no focus.
    if (state.phase !== phase && phaseOf(state).kind === 'over') heading.focus()
  }

  function tick() {
    if (!state) return
    state = timer.step(state, { type: 'look', at: clock() })
    render()
  }

  function phaseOf({ phase }: TimerState): Phase {
    return timer.phases[phase]!
  }

  function render() {
    const phase = state && phaseOf(state)
    const isOver = phase?.kind === 'over'
    idle.hidden = state !== null
    running.hidden = state === null
    routine.toggleAttribute('data-running', state !== null && !isOver)
    items.forEach((item, index) => (item.hidden = phase !== null && !isOver && index !== phase.stretch))
    runClock(state !== null && state.since !== null)
    if (!state || !phase) {
      heading.textContent = title
      return stopSaying()
    }
    const seconds = timer.secondsLeft(state, clock())
    left.hidden = seconds === null
    if (seconds !== null && number.textContent !== String(seconds)) number.textContent = String(seconds)
    const runs = state.since !== null
    if (!shown || state.phase !== shown[0] || state.pace !== shown[1] || runs !== shown[2]) renderPhase(state, phase, seconds, runs)
  }

  /** All that changes only with the phase, or when the clock stops or goes on: it is said aloud. */
  function renderPhase({ pace, phase: index }: TimerState, phase: Phase, seconds: number | null, runs: boolean) {
    const { kind, stretch, side, repeat } = phase
    const { name, repeats, sides } = stretches[stretch]!
    const isNew = shown?.[0] !== index
    // The heading gets the focus then, and says the name.
    const isStart = shown === undefined
    const isTimed = kind !== 'wait' && kind !== 'over' && pace !== 'none'
    shown = [index, pace, runs]
    heading.textContent = kind === 'over' ? texts.over : texts.place(stretch + 1, stretches.length, name)
    where.textContent = kind === 'over' || kind === 'wait' ? '' : texts.hold(repeat + 1, repeats, sides === 2 ? side : null)
    says.textContent = `${isTimed && !runs ? texts.paused : ''}${isTimed && !runs && !isNew ? '' : sayPhase(phase, pace, seconds, isStart)}`
    // Not told by its words: a browser may have translated them.
    main.dataset.will = isTimed && runs ? 'hold-on' : 'go'
    main.textContent = kind === 'over' ? texts.startAgain : kind === 'wait' ? texts.startStretch : !isTimed ? texts.next : runs ? texts.pause : texts.goOn
    progress.value = index
    progress.setAttribute('aria-valuetext', [heading, where].map(({ textContent }) => textContent).filter(Boolean).join('. '))
    // Without a timer the main button is Next already.
    next.hidden = pace === 'none'
    diary.hidden = kind !== 'over'
    if (isNew && tones.checked) beep(kind === 'hold')
    if (voice.checked) speak()
  }

  function sayPhase({ kind, side, repeat, stretch }: Phase, pace: Pace, seconds: number | null, isStart: boolean): string {
    const { name, hold } = stretches[stretch]!
    switch (kind) {
      case 'wait':
        return `${isStart ? '' : texts.comes(stretch === 0, name)}${texts.wait(seconds)}`
      case 'ready':
        return texts.ready(seconds)
      case 'rest':
        return texts.rest(seconds)
      case 'change':
        return texts.change(seconds)
      case 'hold':
        return pace === 'none' ? texts.holdUntimed(hold, side > 0 && repeat === 0) : texts.holdTimed(seconds)
      case 'over':
        return texts.last
    }
  }

  /** At the beginning of a stretch, its name and steps too. */
  function speak() {
    if (!state) return
    const { kind, stretch } = phaseOf(state)
    const named = says.textContent?.includes(stretches[stretch]!.name) ? [says] : [heading, says]
    const spoken = kind === 'wait' ? [...named, ...(items[stretch]?.querySelectorAll(':scope > .stretch-steps li') ?? [])] : [says]
    say(spoken.map(({ textContent }) => textContent ?? ''))
  }

  function runClock(isWanted: boolean) {
    if (isWanted === (ticking !== undefined)) return
    clearInterval(ticking)
    ticking = isWanted ? setInterval(tick, 200) : undefined
    keepAwake(isWanted)
  }
}

function toPace(value: string): Pace {
  return value === 'none' ? value : value === '2' ? 2 : value === '1.5' ? 1.5 : 1
}
