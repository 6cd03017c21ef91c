import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LoadedItem } from '#lib/content/loaded-course.ts'
import { explainOutcome, findProblem, gradeResponse, parseResponse } from '#lib/quiz/item-types/index.ts'
import { scoreMultipleResponse } from '#lib/quiz/item-types/multiple-response.ts'
import { anItem, itemTypes, rightFields, wrongFields } from '#tests/support/items.ts'

function grade(item: LoadedItem, fields: URLSearchParams) {
  const response = parseResponse(item, fields)
  expect(findProblem(item, response)).toBeNull()
  return gradeResponse(item, response)
}

/** Fields as an honest or a hostile browser might send them: known names and values, and others. */
function anyFields(item: LoadedItem): fc.Arbitrary<URLSearchParams> {
  const names = ['choice', 'text', 'listed', ...['a', 'b', 'c', 'd'].map((id) => `place.${id}`), ...['p', 'q', 'r'].map((id) => `match.${id}`)]
  const values = ['', 'a', 'b', 'c', 'd', 'e', 'left-over', '0', '1', '2', '3', '4', '5', 'paroxysm', '__proto__', ...[...rightFields(item).values()]]
  const field = fc.tuple(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...values), fc.string()))
  return fc.array(field, { maxLength: 12 }).map((fields) => new URLSearchParams(fields))
}

describe.each(itemTypes)('%s', (type) => {
  const item: LoadedItem = anItem(type)

  test('the right response earns the whole point', () => {
    expect(grade(item, rightFields(item))).toMatchObject({ scaled: 1, correct: true })
  })

  test('a wholly wrong response earns nothing', () => {
    expect(grade(item, wrongFields(item))).toMatchObject({ scaled: 0, correct: false })
  })

  test('nothing given is a problem that names a field', () => {
    const problem = findProblem(item, parseResponse(item, new URLSearchParams()))
    expect(problem?.errors[0]?.field).toMatch(/\w/)
  })

  test('whatever is sent is either explained or graded from 0 to 1, and full marks go only to what is right', () => {
    fc.assert(
      fc.property(anyFields(item), (fields) => {
        const response = parseResponse(item, fields)
        const problem = findProblem(item, response)
        if (problem) return problem.errors.length > 0
        const outcome = gradeResponse(item, response)
        const isRight = outcome.parts.every(({ right }) => right)
        return outcome.scaled >= 0 && outcome.scaled <= 1 && outcome.correct === (outcome.scaled === 1) && outcome.correct === isRight
      }),
      { numRuns: 500 },
    )
  })

  test('feedback says why, for what was given and for what is right', () => {
    for (const fields of [rightFields(item), wrongFields(item)]) {
      const response = parseResponse(item, fields)
      const lines = explainOutcome(item, response, gradeResponse(item, response))
      expect(lines.length).toBeGreaterThan(0)
      for (const { feedback, text } of lines) expect(`${text}${feedback}`).toMatch(/\w/)
    }
  })
})

test('choosing every option of a multiple response earns nothing, however many are right', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  fc.assert(
    fc.property(fc.subarray(ids, { minLength: 2, maxLength: 5 }), (key) => {
      const item = anItem('multiple-response', { key, options: ids.map((id) => ({ id, text: id, feedback: id })) })
      return Math.abs(scoreMultipleResponse(item, ids)) < 1e-9
    }),
  )
})

test('one right and one wrong option earn a part of the point', () => {
  expect(grade(anItem('multiple-response'), new URLSearchParams('choice=a&choice=c')).scaled).toBeCloseTo(1 / 2 - 1 / 3)
})

test('two steps that changed places cost a part of the point', () => {
  const { scaled } = grade(anItem('ordering'), new URLSearchParams('place.a=2&place.b=1&place.c=3&place.d=4'))
  expect(scaled).toBeCloseTo(2 * (5 / 6) - 1)
})

test('one right pair of three earns no more than luck would', () => {
  const { scaled } = grade(anItem('matching'), new URLSearchParams('match.p=a&match.q=c&match.r=left-over'))
  expect(scaled).toBeCloseTo((1 / 3 - 1 / 4) / (3 / 4))
})

test.each(['Paroxysm', '  paroxysm ', 'a paroxysm', 'PAROXYSM.', 'paróxysm', 'par oxysm', 'paroxism'])(
  'the typed answer %j is forgiven its form',
  (typed) => {
    expect(grade(anItem('fill-in-the-blank'), new URLSearchParams({ text: typed })).correct).toBe(true)
  },
)

test('a wrong typed answer that was expected gets its own feedback', () => {
  const item = anItem('fill-in-the-blank')
  const response = parseResponse(item, new URLSearchParams({ text: 'Seizure' }))
  expect(explainOutcome(item, response, gradeResponse(item, response))[0]?.feedback).toBe('That starts in the brain.')
})

describe('problems cost nothing and name the field, what is wrong, and what there is to know for mending it', () => {
  test.each([
    ['single-choice', 'choice=z', { field: 'choice', problem: 'one-to-choose' }],
    ['multiple-response', '', { field: 'choice', problem: 'some-to-choose', wanted: 2, chosen: 0 }],
    ['multiple-response', 'choice=a&choice=b&choice=c', { field: 'choice', problem: 'some-to-choose', wanted: 2, chosen: 3 }],
    ['ordering', 'place.a=1&place.b=2&place.c=3&place.d=9', { field: 'place.d', problem: 'no-place', step: 'Text d', places: 4 }],
    ['ordering', 'place.a=1&place.b=1&place.c=3&place.d=4', { field: 'place.b', problem: 'place-repeated', place: 1, steps: ['Text a', 'Text b'] }],
    ['matching', 'match.p=a&match.q=b', { field: 'match.r', problem: 'no-match', prompt: 'Text r' }],
    ['matching', 'match.p=a&match.q=a&match.r=c', { field: 'match.q', problem: 'match-repeated', choice: 'Text a', prompts: ['Text p', 'Text q'] }],
    ['fill-in-the-blank', 'text=&listed=', { field: 'text', problem: 'no-answer' }],
    ['fill-in-the-blank', 'text=spasm&listed=seizure', { field: 'text', problem: 'two-answers', typed: 'spasm', listed: 'seizure' }],
    ['fill-in-the-blank', `text=${'x'.repeat(200)}`, { field: 'text', problem: 'answer-too-long', most: 120 }],
  ] as const)('%s with %s', (type, fields, error) => {
    const item = anItem(type) as LoadedItem
    expect(findProblem(item, parseResponse(item, new URLSearchParams(fields)))?.errors).toContainEqual(error)
  })
})

test('a step in the wrong place is told with both places', () => {
  const item = anItem('ordering')
  const response = parseResponse(item, new URLSearchParams('place.a=2&place.b=1&place.c=3&place.d=4'))
  const lines = explainOutcome(item, response, gradeResponse(item, response))
  expect(lines.map(({ places }) => places)).toEqual([{ given: 2, right: 1 }, { given: 1, right: 2 }, undefined, undefined])
})
