import { createTimer, type Pace, type Phase, type TimedStretch, type TimerEvent, type TimerState } from '#lib/practice/routine-timer.ts'
import { make } from './make.ts'
import { beep, keepAwake, say, stopSaying } from './practice/cues.ts'
import { onVoices } from './speech.ts'

type Press = TimerEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never

/**
 * A routine with a timer. The server sends the routine as a list; here it gets a timer that shows one stretch at a time,
 * says each change, and can be paused, slowed or done without. Nothing goes on to the next stretch unless the learner wants it.
 */
class PracticeRoutine extends HTMLElement {
  connectedCallback() {
    const list = this.querySelector<HTMLElement>('.routine')
    if (list) offer(this, list)
  }
}

customElements.define('practice-routine', PracticeRoutine)

// The server knows no more than the day in UTC. What the learner has chosen stays.
for (const field of document.querySelectorAll<HTMLInputElement>('input[data-today]')) {
  const now = new Date()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-')
  if (field.value === field.defaultValue) field.value = today
}

function offer(routine: HTMLElement, list: HTMLElement) {
  const items = [...list.children] as HTMLElement[]
  const stretches = items.map(({ dataset }): TimedStretch => ({ name: dataset.name ?? '', hold: Number(dataset.hold), longest: Number(dataset.longest), repeats: Number(dataset.repeats), sides: dataset.sides === '2' ? 2 : 1 }))
  const timer = createTimer(stretches, Number(routine.dataset.rest))
  // Of the page's life, in milliseconds: the hour of the day may be set meanwhile.
  const clock = () => performance.now()
  let state: TimerState | null = null
  let ticking: ReturnType<typeof setInterval> | undefined
  let shown = ''

  const button = (label: string, act: () => void, look = 'quiet') => {
    const one = make('button', { type: 'button', class: `button ${look}` }, label)
    one.addEventListener('click', act)
    return one
  }
  const heading = make('h2', { tabindex: '-1' })
  const where = make('p', { class: 'timer-where' })
  const said = make('p', { class: 'timer-says', role: 'status' })
  const number = make('span', { class: 'timer-number' })
  const left = make('p', { class: 'timer-left', role: 'timer' }, number, ' seconds left')
  const progress = make('progress', { max: String(timer.phases.length - 1), 'aria-label': 'How far you are in the routine' })
  const main = button('', () => press({ type: mainAct() }), '')
  const next = button('Next', () => press({ type: 'next' }))
  const diary = make('p', {}, make('a', { class: 'button', href: routine.dataset.diary ?? '' }, 'Write it in your diary'))

  const paces: [value: string, label: string][] = [['1', 'As planned'], ['1.5', 'Slower: one and a half times as long'], ['2', 'Slowest: twice as long'], ['none', 'No timer: I press Next']]
  const pace = make(
    'fieldset',
    { class: 'timer-pace' },
    make('legend', {}, 'Timer'),
    ...paces.map(([value, label]) => make('label', { class: 'option' }, make('input', { type: 'radio', name: 'timer-pace', value }), make('span', {}, label))),
  )
  pace.addEventListener('change', ({ target }) => target instanceof HTMLInputElement && press({ type: 'set-pace', pace: toPace(target.value) }))
  const pauses: [seconds: number, label: string][] = [[0, 'Wait until I press'], [15, 'Go on after 15 seconds'], [30, 'Go on after 30 seconds'], [60, 'Go on after a minute']]
  const pause = make('select', { id: 'timer-pause' }, ...pauses.map(([seconds, label]) => make('option', { value: String(seconds) }, label)))
  pause.addEventListener('change', () => press({ type: 'set-pause', pause: Number(pause.value) }))
  const tones = make('input', { type: 'checkbox' })
  tones.addEventListener('change', () => tones.checked && beep(true))
  const aloud = make('input', { type: 'checkbox' })
  aloud.addEventListener('change', () => (aloud.checked && state ? speak() : stopSaying()))
  const check = (box: HTMLInputElement, label: string) => make('label', { class: 'option' }, box, make('span', {}, label))
  const voice = check(aloud, 'Say each step aloud')
  voice.hidden = true
  onVoices(() => (voice.hidden = false))

  const running = make(
    'div',
    { hidden: '' },
    where,
    said,
    left,
    progress,
    make('div', { class: 'actions' }, main, button('Back', () => press({ type: 'back' })), next, button('Skip this stretch', () => press({ type: 'skip' })), button('End', end)),
    diary,
    make('details', {}, make('summary', {}, 'Slower, no timer, pauses, sound'), pace, make('label', { for: 'timer-pause' }, 'Between stretches'), pause, make('div', { class: 'timer-sound' }, check(tones, 'Play a short tone at each change'), voice)),
  )
  const idle = make(
    'div',
    {},
    make('p', {}, 'One stretch at a time, at your own pace. With the timer, you can pause it or slow it down. Without it, you go on by a button. You can change that at any time.'),
    make('div', { class: 'actions' }, button('Start with the timer', () => start(1), ''), button('Start without a timer', () => start('none'), '')),
  )
  const title = 'Practise step by step'
  heading.textContent = title
  list.before(make('section', { class: 'timer screen-only', 'aria-label': 'Practice' }, heading, idle, running))

  function start(chosen: Pace) {
    state = timer.begin(chosen)
    pace.querySelector<HTMLInputElement>(`[value="${chosen}"]`)!.checked = true
    if (Number(pause.value)) state = timer.step(state, { type: 'set-pause', pause: Number(pause.value), at: clock() })
    shown = ''
    render()
    heading.focus()
  }

  function end() {
    state = null
    render()
    heading.focus()
  }

  function press(event: Press) {
    if (!state) return
    const { phase } = state
    state = timer.step(state, { ...event, at: clock() })
    if (event.type === 'next' && state.phase === phase) shown = ''
    render()
    // What was pressed led to the end: that is what there is to read now. A clock that runs out moves no focus.
    if (state.phase !== phase && phaseOf(state).kind === 'over') heading.focus()
  }

  function mainAct(): 'go' | 'hold-on' {
    return state?.since !== null && state && phaseOf(state).kind !== 'wait' ? 'hold-on' : 'go'
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
    idle.hidden = state !== null
    running.hidden = state === null
    const phase = state && phaseOf(state)
    const isOver = phase?.kind === 'over'
    items.forEach((item, index) => (item.hidden = phase !== null && !isOver && index !== phase.stretch))
    if (!state || !phase) {
      heading.textContent = title
      stop()
      return stopSaying()
    }
    const seconds = timer.secondsLeft(state, clock())
    left.hidden = seconds === null
    if (seconds !== null && number.textContent !== String(seconds)) number.textContent = String(seconds)
    const { since, pace: now } = state
    if (since === null) stop()
    else if (ticking === undefined) {
      ticking = setInterval(tick, 200)
      keepAwake(true)
    }
    // All else changes only when the phase does, or when the clock stops or goes on.
    const key = [state.phase, since === null, now].join()
    if (key === shown) return
    const isNew = shown.split(',')[0] !== String(state.phase)
    shown = key
    const { name, repeats, sides } = stretches[phase.stretch]!
    heading.textContent = isOver ? 'You are through' : `Stretch ${phase.stretch + 1} of ${stretches.length}: ${name}`
    where.textContent = isOver || phase.kind === 'wait' ? '' : `Hold ${phase.repeat + 1} of ${repeats}${sides === 2 ? `, ${phase.side === 0 ? 'first side' : 'other side'}` : ''}`
    progress.value = state.phase
    main.textContent = isOver ? 'Start again' : phase.kind === 'wait' ? 'Start this stretch' : now === 'none' ? 'Next' : since === null ? 'Go on' : 'Pause'
    // Without a timer the main button is Next already.
    next.hidden = now === 'none'
    diary.hidden = !isOver
    const isPaused = phase.kind !== 'wait' && !isOver && now !== 'none' && since === null
    said.textContent = `${isPaused ? 'Paused. ' : ''}${isPaused && !isNew ? '' : sayPhase(phase, state)}`
    if (isNew && tones.checked) beep(phase.kind === 'hold')
    if (aloud.checked) speak()
  }

  function stop() {
    clearInterval(ticking)
    if (ticking !== undefined) keepAwake(false)
    ticking = undefined
  }

  function sayPhase({ kind, side, repeat, stretch }: Phase, now: TimerState): string {
    const seconds = timer.secondsLeft(now, clock())
    const { name, hold } = stretches[stretch]!
    switch (kind) {
      case 'wait':
        return `${stretch === 0 ? 'First' : 'Next'}: ${name}. ${seconds ? `It starts in ${seconds} seconds.` : 'Press “Start this stretch” when you are ready.'}`
      case 'ready':
        return `Get into position. The hold begins in ${seconds} seconds.`
      case 'rest':
        return `Let go. Rest for ${seconds} seconds.`
      case 'change':
        return `Let go. Change sides. ${seconds} seconds.`
      case 'hold':
        if (now.pace !== 'none') return `Hold. ${seconds} seconds.`
        return `${side > 0 && repeat === 0 ? 'Change sides. ' : ''}Hold, up to about ${hold} seconds. Press Next when you have let go.`
      case 'over':
        return 'That was the last stretch of your routine.'
    }
  }

  /** At the beginning of a stretch, its steps too. */
  function speak() {
    if (!state) return
    const phase = phaseOf(state)
    const steps = phase.kind === 'wait' ? [...(items[phase.stretch]?.querySelectorAll('.stretch-steps li') ?? [])].map(({ textContent }) => textContent) : []
    say([said.textContent ?? '', ...steps])
  }
}

function toPace(value: string): Pace {
  return value === '1.5' ? 1.5 : value === '2' ? 2 : value === '1' ? 1 : 'none'
}
