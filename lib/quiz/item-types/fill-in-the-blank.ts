import type { ItemOf } from '#lib/content/item.ts'
import { normalizeAnswer } from '../normalize-answer.ts'
import type { FieldProblem, ResponseOf } from '../response.ts'
import type { ItemTypeModule } from './item-type-module.ts'

type Item = ItemOf<'fill-in-the-blank'>

/** Longest answer that is read. */
export const longestAnswer = 120

/** A typed word, or the same answer taken from a list. */
export const fillInTheBlank: ItemTypeModule<Item, ResponseOf<'text'>> = {
  parse: (_item, fields) => ({
    kind: 'text',
    typed: (fields.get('text') ?? '').trim().slice(0, longestAnswer + 1),
    listed: fields.get('listed') ?? '',
  }),

  findProblem(item, { typed, listed }) {
    const error = findError(item, typed, listed)
    return error && { errors: [error] }
  },

  grade(item, response) {
    const right = item.accept.some((accepted) => normalizeAnswer(accepted) === normalizeAnswer(givenAnswer(response)))
    return { scaled: right ? 1 : 0, correct: right, parts: [{ id: 'blank', given: givenAnswer(response), right }] }
  },

  explain(item, response, { correct }) {
    const given = givenAnswer(response)
    if (correct) return [{ id: 'blank', verdict: 'right', text: given, feedback: item.feedback }]
    const expected = item.expected.find(({ answers }) =>
      answers.some((answer) => normalizeAnswer(answer) === normalizeAnswer(given)),
    )
    const right = item.accept[0] ?? ''
    return [
      { id: 'blank', verdict: 'wrong', text: given, feedback: (expected ?? item.otherwise).feedback },
      { id: 'right', verdict: 'missed', text: right, feedback: item.feedback },
    ]
  },
}

function findError(item: Item, typed: string, listed: string): FieldProblem | null {
  const field = 'text'
  if (normalizeAnswer(typed) === '' && listed === '') return { field, problem: 'no-answer' }
  if (typed.length > longestAnswer) return { field, problem: 'answer-too-long', most: longestAnswer }
  if (listed !== '' && !item.list.includes(listed)) return { field, problem: 'no-answer' }
  if (typed !== '' && listed !== '' && normalizeAnswer(typed) !== normalizeAnswer(listed)) return { field, problem: 'two-answers', typed, listed }
  return null
}

function givenAnswer({ typed, listed }: ResponseOf<'text'>): string {
  return typed === '' ? listed : typed
}
