/**
 * The timer of a routine: a state folded from what the learner presses and from looks at a clock. It runs in the browser,
 * so it imports nothing; times come in as milliseconds of any clock that only goes forward.
 */

/** What the page says of one stretch. Seconds. `longest` is a hold that no pace may go past. */
export type TimedStretch = { name: string; hold: number; longest: number; repeats: number; sides: 1 | 2 }

/** `wait` lasts until the learner goes on; `over` is the end. */
type PhaseKind = 'wait' | 'ready' | 'hold' | 'rest' | 'change' | 'over'
/** `side`, `repeat` and `stretch` count from 0. `seconds` at the routine's own pace. */
export type Phase = { kind: PhaseKind; stretch: number; side: number; repeat: number; seconds: number }

/** How much longer everything takes; `none`: no timer at all, the learner goes on by pressing. */
export type Pace = 1 | 1.5 | 2 | 'none'

export type TimerState = {
  phase: number
  pace: Pace
  /** Seconds after which the next stretch begins by itself; 0: it waits for a press. */
  pause: number
  /** Milliseconds of the phase that were over when the clock was last started or stopped … */
  spent: number
  /** … and when it was started; null while it stands still. */
  since: number | null
}

export type TimerEvent = { at: number } & (
  | { type: 'go' | 'hold-on' | 'back' | 'next' | 'skip' | 'look' }
  | { type: 'set-pace'; pace: Pace }
  | { type: 'set-pause'; pause: number }
)

/** Getting into a position or to the other side takes at least this long. */
const settling = 10

/** All that happens in a routine, in order: one side first, all its holds, then the other. */
export function toPhases(stretches: readonly TimedStretch[], rest: number): Phase[] {
  const phases = stretches.flatMap(({ hold, repeats, sides }, stretch) => {
    const settle = Math.max(settling, rest)
    const all: Phase[] = [{ kind: 'wait', stretch, side: 0, repeat: 0, seconds: 0 }]
    for (let side = 0; side < sides; side++) {
      for (let repeat = 0; repeat < repeats; repeat++) {
        const kind = repeat > 0 ? 'rest' : side > 0 ? 'change' : 'ready'
        all.push({ kind, stretch, side, repeat, seconds: kind === 'rest' ? rest : settle }, { kind: 'hold', stretch, side, repeat, seconds: hold })
      }
    }
    return all
  })
  return [...phases, { kind: 'over', stretch: stretches.length - 1, side: 0, repeat: 0, seconds: 0 }]
}

export function createTimer(stretches: readonly TimedStretch[], rest: number) {
  const phases = toPhases(stretches, rest)
  const kindAt = (phase: number) => phases[phase]?.kind ?? 'over'

  /** How long a phase lasts at a pace, in milliseconds; null when it lasts until the learner goes on. */
  function lengthOf({ phase, pace, pause }: TimerState): number | null {
    const { kind, seconds, stretch } = phases[phase] ?? { kind: 'over', seconds: 0, stretch: 0 }
    if (kind === 'over' || pace === 'none') return null
    if (kind === 'wait') return pause > 0 && phase > 0 ? pause * 1000 : null
    return 1000 * (kind === 'hold' ? Math.max(seconds, Math.min(seconds * pace, stretches[stretch]?.longest ?? seconds)) : seconds * pace)
  }

  /** A phase begins. Where the learner goes on by pressing, no clock runs. */
  function enter(state: TimerState, phase: number, at: number, runs: boolean): TimerState {
    const next = { ...state, phase, spent: 0 }
    return { ...next, since: runs && lengthOf(next) !== null ? at : null }
  }

  /** Where a press on Next leads. Without a timer there are no rests to sit through. */
  function after({ phase, pace }: TimerState): number {
    const next = phases.findIndex(({ kind }, index) => index > phase && (pace !== 'none' || kind === 'wait' || kind === 'hold' || kind === 'over'))
    return next === -1 ? phase : next
  }

  /** Where a press on Back leads: to what comes before this hold, or else the one before it. */
  function before({ phase, pace }: TimerState): number {
    let last = phase - 1
    while (last > 0 && kindAt(last) !== 'wait' && (kindAt(last) === 'hold') !== (pace === 'none')) last--
    return Math.max(0, last)
  }

  function look(state: TimerState, at: number): TimerState {
    const length = lengthOf(state)
    if (state.since === null || length === null) return state
    const over = state.spent + (at - state.since) - length
    if (over < 0) return state
    // One phase at a time: after a page has slept through several, the learner goes on where they were, and misses none.
    return enter(state, state.phase + 1, over < 2000 ? at - over : at, true)
  }

  function step(last: TimerState, event: TimerEvent): TimerState {
    const { at } = event
    const state = look(last, at)
    const spent = state.since === null ? state.spent : state.spent + at - state.since
    switch (event.type) {
      case 'look':
        return state
      case 'go': {
        if (kindAt(state.phase) === 'over') return enter(state, 0, at, false)
        if (kindAt(state.phase) === 'wait' || state.pace === 'none') return enter(state, after(state), at, true)
        return state.since === null ? { ...state, since: at } : state
      }
      case 'hold-on':
        return { ...state, spent, since: null }
      case 'next':
      case 'back':
        // Pressed just as one phase gave way to the next: that is what was wanted.
        if (event.type === 'next' && state.phase !== last.phase) return state
        return enter(state, event.type === 'next' ? after(state) : before(state), at, state.since !== null)
      case 'skip': {
        const here = phases[state.phase]?.stretch ?? 0
        const next = phases.findIndex(({ kind, stretch }, phase) => phase > state.phase && (kind === 'over' || (kind === 'wait' && stretch > here)))
        return next === -1 ? state : enter(state, next, at, state.since !== null)
      }
      case 'set-pace': {
        const slowed = { ...state, pace: event.pace }
        const [was, is] = [lengthOf(state), lengthOf(slowed)]
        // There is nothing to wait for any more: the hold is what comes next.
        if (event.pace === 'none' && state.pace !== 'none' && !['wait', 'hold', 'over'].includes(kindAt(state.phase))) return enter(slowed, after(slowed), at, false)
        if (is === null) return { ...slowed, spent: 0, since: null }
        // The same share of it is over as before. Turned on again, the clock waits for a press.
        return { ...slowed, spent: was ? (spent * is) / was : 0, since: state.since === null ? null : at }
      }
      case 'set-pause': {
        const changed = { ...state, pause: event.pause }
        // It holds from the next stretch on: what is before the learner now does not begin under their hands.
        return kindAt(state.phase) === 'wait' ? { ...changed, spent: 0, since: null } : changed
      }
    }
  }

  return {
    phases,
    begin: (pace: Pace): TimerState => ({ phase: 0, pace, pause: 0, spent: 0, since: null }),
    step,
    /** Whole seconds that are left of the phase; null when it lasts until the learner goes on. */
    secondsLeft(state: TimerState, at: number): number | null {
      const length = lengthOf(state)
      if (length === null || (state.since === null && kindAt(state.phase) === 'wait')) return null
      return Math.max(0, Math.ceil((length - state.spent - (state.since === null ? 0 : at - state.since)) / 1000))
    },
  }
}
