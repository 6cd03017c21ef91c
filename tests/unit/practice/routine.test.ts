import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { StretchesFileSchema } from '#lib/content/stretch.ts'
import { minutesOf, parseRoutine, planRoutine, routineQuery, usual } from '#lib/practice/routine.ts'

const stretches = StretchesFileSchema.parse(parse(readFileSync('lessons/stretches.yaml', 'utf8')))
const routineOf = (query: string) => parseRoutine(stretches, new URLSearchParams(query))
const planOf = (query: string) => planRoutine(stretches, routineOf(query))

test('an address holds a whole routine', () => {
  const routine = routineOf('hamstring=seated&chest=standing&hold=30&repeats=3&rest=20&sides=one')
  expect(routine).toEqual({ stretches: [{ stretch: 'hamstring', version: 'seated' }, { stretch: 'chest', version: 'standing' }], hold: 30, repeats: 3, rest: 20, sides: 'one' })
  expect(routineOf(routineQuery(routine))).toEqual(routine)
})

test.each(stretches.routines)('the address of the routine $id keeps its order', (routine) => {
  expect(routineOf(routineQuery({ ...usual, ...routine })).stretches).toEqual(routine.stretches)
})

test('what an address does not say, or says wrongly, is as usual', () => {
  expect(routineOf('chest=lying&knee=standing&hold=2&repeats=x&rest=3600&sides=three')).toEqual({ ...usual, stretches: [] })
})

test('each side is done in turn, unless the version moves both at once or the learner has one', () => {
  expect(planOf('groin=standing').map(({ sides }) => sides)).toEqual([2])
  expect(planOf('groin=seated').map(({ sides }) => sides)).toEqual([1])
  expect(planOf('groin=standing&sides=one').map(({ sides }) => sides)).toEqual([1])
})

test('where the steps name numbers, those hold; a shorter hold is fine', () => {
  expect(planOf('chest=seated&hold=30&repeats=2')).toMatchObject([{ hold: 10, repeats: 5 }])
  expect(planOf('chest=seated&hold=5')).toMatchObject([{ hold: 5 }])
})

test('it says about how long it takes', () => {
  expect(minutesOf(planOf('hip=standing&hold=20&repeats=2&rest=10'), 10)).toBe(2)
  expect(minutesOf(planOf('groin=seated&hold=3&repeats=1&rest=5'), 5)).toBe(1)
})

test('the routine for before bed is the one of the trial: 10 seconds, rest 10, three times, each leg', () => {
  const routine = stretches.routines.find(({ id }) => id === 'before-bed')
  expect(routine).toMatchObject({ hold: 10, repeats: 3, rest: 10, stretches: [{ stretch: 'calf' }, { stretch: 'hamstring' }] })
})
