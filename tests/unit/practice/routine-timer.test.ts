import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTimer, type TimedStretch, type TimerEvent, type TimerState } from '#lib/practice/routine-timer.ts'

const groin: TimedStretch = { name: 'Groin', hold: 20, longest: 60, repeats: 2, sides: 2 }
const chest: TimedStretch = { name: 'Chest', hold: 10, longest: 10, repeats: 1, sides: 1 }
const timer = createTimer([groin, chest], 10)

type Press = TimerEvent extends infer Event ? (Event extends unknown ? Omit<Event, 'at'> : never) : never

/** A learner who presses, and a clock that a test moves on. */
function practise(pace: 1 | 'none' = 1) {
  let at = 0
  let state: TimerState = timer.begin(pace)
  const press = (event: Press | Press['type']) => {
    state = timer.step(state, { ...(typeof event === 'string' ? ({ type: event } as Press) : event), at })
  }
  return {
    press,
    /** Looks every 0.2 seconds, as the page does. */
    wait(seconds: number) {
      for (let ticks = 0; ticks < seconds * 5; ticks++) {
        at += 200
        press('look')
      }
    },
    /** No look for a while: the page was asleep. */
    sleep(seconds: number) {
      at += seconds * 1000
      press('look')
    },
    get shows() {
      const { kind, stretch, side, repeat } = timer.phases[state.phase]!
      return `${kind} ${stretch}.${side}.${repeat} ${timer.secondsLeft(state, at) ?? '-'}`
    },
    get isRunning() {
      return state.since !== null
    },
  }
}

test('a routine is one side with all its holds, then the other, and then the next stretch', () => {
  expect(timer.phases.map(({ kind, stretch, side, repeat }) => `${kind} ${stretch}.${side}.${repeat}`)).toEqual([
    'wait 0.0.0',
    'ready 0.0.0', 'hold 0.0.0', 'rest 0.0.1', 'hold 0.0.1',
    'change 0.1.0', 'hold 0.1.0', 'rest 0.1.1', 'hold 0.1.1',
    'wait 1.0.0',
    'ready 1.0.0', 'hold 1.0.0',
    'over 1.0.0',
  ])
})

test('it gives time to get into position, holds, and rests', () => {
  const learner = practise()
  learner.wait(100)
  expect(learner.shows).toBe('wait 0.0.0 -')
  learner.press('go')
  expect(learner.shows).toBe('ready 0.0.0 10')
  learner.wait(10)
  expect(learner.shows).toBe('hold 0.0.0 20')
  learner.wait(7)
  expect(learner.shows).toBe('hold 0.0.0 13')
  learner.wait(13)
  expect(learner.shows).toBe('rest 0.0.1 10')
})

test('no stretch begins by itself', () => {
  const learner = practise()
  learner.press('go')
  learner.wait(1000)
  expect(learner.shows).toBe('wait 1.0.0 -')
  expect(learner.isRunning).toBe(false)
})

test('it goes on after a pause that the learner chose, and no longer when they choose to wait', () => {
  const learner = practise()
  learner.press({ type: 'set-pause', pause: 15 })
  learner.wait(100)
  expect(learner.shows).toBe('wait 0.0.0 -')
  learner.press('go')
  learner.wait(130)
  expect(learner.shows).toBe('wait 1.0.0 5')
  learner.press({ type: 'set-pause', pause: 0 })
  learner.wait(100)
  expect([learner.shows, learner.isRunning]).toEqual(['wait 1.0.0 -', false])
  // Chosen again, it holds from the next stretch on.
  learner.press({ type: 'set-pause', pause: 30 })
  learner.wait(100)
  expect(learner.shows).toBe('wait 1.0.0 -')
  learner.press('go')
  learner.wait(30)
  expect(learner.shows).toBe('over 1.0.0 -')
})

test('a pause holds every second, however long it is', () => {
  const learner = practise()
  learner.press('go')
  learner.wait(15)
  learner.press('hold-on')
  learner.wait(500)
  learner.sleep(10_000)
  expect(learner.shows).toBe('hold 0.0.0 15')
  learner.press('go')
  learner.wait(4)
  expect(learner.shows).toBe('hold 0.0.0 11')
})

test('a page that slept through several phases goes on with the next one, and misses none', () => {
  const learner = practise()
  learner.press('go')
  learner.wait(12)
  learner.sleep(600)
  expect(learner.shows).toBe('rest 0.0.1 10')
})

test('small delays do not add up', () => {
  const learner = practise()
  learner.press('go')
  learner.sleep(11.5)
  expect(learner.shows).toBe('hold 0.0.0 19')
})

test('slower makes everything longer and keeps the share that is over, but no hold goes past what its stretch allows', () => {
  const learner = practise()
  learner.press('go')
  learner.wait(20)
  learner.press({ type: 'set-pace', pace: 2 })
  expect(learner.shows).toBe('hold 0.0.0 20')
  learner.wait(20)
  expect(learner.shows).toBe('rest 0.0.1 20')
  learner.press('skip')
  learner.press('go')
  learner.wait(20)
  expect(learner.shows).toBe('hold 1.0.0 10')
})

test('without a timer only presses lead on, past all rests', () => {
  const learner = practise('none')
  const seen = [learner.shows]
  for (let presses = 0; presses < 7; presses++) {
    learner.wait(200)
    learner.press('go')
    seen.push(learner.shows)
  }
  expect(seen).toEqual(['wait 0.0.0 -', 'hold 0.0.0 -', 'hold 0.0.1 -', 'hold 0.1.0 -', 'hold 0.1.1 -', 'wait 1.0.0 -', 'hold 1.0.0 -', 'over 1.0.0 -'])
  learner.press('back')
  expect(learner.shows).toBe('hold 1.0.0 -')
})

test('the timer can be turned off and on in the middle, and waits to be started again', () => {
  const learner = practise()
  learner.press('go')
  learner.wait(5)
  learner.press({ type: 'set-pace', pace: 'none' })
  expect(learner.shows).toBe('hold 0.0.0 -')
  learner.wait(100)
  learner.press({ type: 'set-pace', pace: 1 })
  learner.wait(100)
  expect(learner.shows).toBe('hold 0.0.0 20')
  learner.press('go')
  learner.wait(1)
  expect(learner.shows).toBe('hold 0.0.0 19')
})

test('back leads to before the hold, next to what follows, and a clock that stood still stands still', () => {
  const learner = practise()
  learner.press('go')
  learner.wait(15)
  learner.press('back')
  expect([learner.shows, learner.isRunning]).toEqual(['ready 0.0.0 10', true])
  learner.press('hold-on')
  learner.press('next')
  expect([learner.shows, learner.isRunning]).toEqual(['hold 0.0.0 20', false])
  learner.press('back')
  learner.press('back')
  learner.press('back')
  expect(learner.shows).toBe('wait 0.0.0 -')
})

test('a stretch can be left out', () => {
  const learner = practise()
  learner.press('skip')
  expect(learner.shows).toBe('wait 1.0.0 -')
  learner.press('skip')
  expect(learner.shows).toBe('over 1.0.0 -')
  learner.press('skip')
  learner.press('next')
  expect(learner.shows).toBe('over 1.0.0 -')
  learner.press('go')
  expect(learner.shows).toBe('wait 0.0.0 -')
})

test('whatever is pressed and however long it takes, the timer stays within its routine and never runs backwards', () => {
  const presses = fc.constantFrom<Press>(
    { type: 'go' }, { type: 'hold-on' }, { type: 'back' }, { type: 'next' }, { type: 'skip' }, { type: 'look' },
    { type: 'set-pace', pace: 1.5 }, { type: 'set-pace', pace: 'none' }, { type: 'set-pace', pace: 1 }, { type: 'set-pause', pause: 15 }, { type: 'set-pause', pause: 0 },
  )
  fc.assert(fc.property(fc.array(fc.tuple(presses, fc.integer({ min: 0, max: 100_000 })), { maxLength: 60 }), (steps) => {
    let at = 0
    let state: TimerState = timer.begin(1)
    for (const [press, passed] of steps) {
      at += passed
      state = timer.step(state, { ...press, at })
      expect(timer.phases[state.phase]).toBeDefined()
      expect(state.spent).toBeGreaterThanOrEqual(0)
      expect(timer.secondsLeft(state, at) ?? 0).toBeLessThanOrEqual(60)
    }
  }))
})
