import { expect, test } from 'vitest'
import type { Claim } from '#lib/conformance/conformance.ts'
import { explainUnproved, findUnproved } from '#lib/conformance/find-unproved.ts'
import { wcag22 } from '#lib/conformance/wcag-2.2.ts'
import { aConformance, runsOf } from './fixture-conformance.ts'

const allPass = { 'The page holds': 'passed', 'Every short question holds': 'passed', 'Every long question holds': 'passed' } as const

test('a claim stands when every named test is there and passed', () => {
  expect(findUnproved(aConformance(), runsOf(allPass))).toEqual([])
})

test('a test that is gone', () => {
  const { 'The page holds': _gone, ...others } = allPass
  expect(findUnproved(aConformance(), runsOf(others))).toMatchObject([{ proof: 'walk', index: 0, title: 'The page holds', why: 'gone' }])
})

test('a family of which no test is left', () => {
  expect(findUnproved(aConformance(), runsOf({ 'The page holds': 'passed' }))).toMatchObject([{ index: 1, title: 'Every * question holds', why: 'gone' }])
})

test.each(['failed', 'skipped', 'flaky'] as const)('a test that %s', (outcome) => {
  expect(findUnproved(aConformance(), runsOf({ ...allPass, 'The page holds': outcome }))).toMatchObject([{ title: 'The page holds', why: outcome }])
})

test('one of a family that failed takes the claim with it', () => {
  expect(findUnproved(aConformance(), runsOf({ ...allPass, 'Every long question holds': 'failed' }))).toMatchObject([{ why: 'failed', tests: ['Every long question holds'] }])
})

test('the same title failing in one of two places takes the claim with it', () => {
  expect(findUnproved(aConformance(), [...runsOf(allPass), ...runsOf({ 'The page holds': 'failed' })])).toMatchObject([{ why: 'failed' }])
})

test('a test of another file with the same title is another test', () => {
  const elsewhere = runsOf(allPass).map((run) => ({ ...run, file: 'tests/e2e/stroll.spec.ts' }))
  expect(findUnproved(aConformance(), elsewhere).map(({ why }) => why)).toEqual(['gone', 'gone'])
})

test('only * stands for something else than itself', () => {
  const proofs = { walk: { file: 'tests/e2e/walk.spec.ts', titles: ['Holds (a.b)?'], shows: 'It holds.' } }
  expect(findUnproved(aConformance({ proofs }), runsOf({ 'Holds (a.b)?': 'passed' }))).toEqual([])
  expect(findUnproved(aConformance({ proofs }), runsOf({ 'Holds a-b': 'passed' }))).toMatchObject([{ why: 'gone' }])
})

test('it says which test, what became of it, what can’t be claimed, and how to mend it', () => {
  const claim: Claim = { verdict: 'supports', how: 'So.', proofs: [], reviews: ['look'] }
  const criteria = { ...Object.fromEntries(wcag22.map(({ number }) => [number, claim])), '2.1.1': { ...claim, proofs: ['walk'] } }
  const unproved = findUnproved(aConformance({ criteria }), runsOf({ 'Every long question holds': 'failed' }))
  expect(unproved.map(explainUnproved).join('\n')).toMatchInlineSnapshot(`
    "tests/e2e/walk.spec.ts “The page holds” is not among the tests of the last run, so this can’t be claimed: 2.1.1 Keyboard. Run all of npm test; if the test has another name now, name it here; if it is gone, so is the claim
    tests/e2e/walk.spec.ts “Every * question holds” (“Every long question holds”) failed, so this can’t be claimed: 2.1.1 Keyboard. Mend what it found, or lower the verdict and add a limit"
  `)
})
