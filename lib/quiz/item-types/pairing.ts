import type { ItemOf } from '#lib/content/item.ts'
import { chanceCorrected } from '../chance-corrected.ts'
import type { ResponseOf } from '../response.ts'
import { findRepeated } from './find-repeated.ts'
import type { ItemTypeModule } from './item-type-module.ts'

type Item = ItemOf<'matching' | 'label-figure'>

/** Matching, and labelling a figure: each prompt gets one choice from the list. */
export const pairing: ItemTypeModule<Item, ResponseOf<'matches'>> = {
  parse: (item, fields) => ({
    kind: 'matches',
    matches: Object.fromEntries(promptsOf(item).map(({ id }) => [id, fields.get(`match.${id}`) ?? ''])),
  }),

  findProblem(item, { matches }) {
    const prompts = promptsOf(item)
    const text = (id: string | undefined) => item.choices.find((choice) => choice.id === id)?.text
    const missing = prompts.filter(({ id }) => text(matches[id]) === undefined)
    if (missing.length > 0) {
      return { errors: missing.map((prompt) => ({ field: `match.${prompt.id}`, problem: 'no-match', prompt: prompt.text })) }
    }
    if (item.reuse) return null
    const errors = findRepeated(prompts, ({ id }) => matches[id]).map(({ given, sharing, last }) => ({
      field: `match.${last.id}`,
      problem: 'match-repeated' as const,
      choice: text(given) ?? '',
      prompts: sharing.map((prompt) => prompt.text),
    }))
    return errors.length > 0 ? { errors } : null
  },

  /** The share of prompts matched rightly, with luck taken out: one guess is right once in as many times as there are choices. */
  grade(item, { matches }) {
    const parts = promptsOf(item).map(({ id, match }) => ({ id, given: matches[id] ?? '', right: matches[id] === match }))
    const right = parts.filter((part) => part.right).length
    const scaled = chanceCorrected(right / parts.length, 1 / item.choices.length)
    return { scaled, correct: scaled === 1, parts }
  },

  explain(item, { matches }) {
    const text = (id: string | undefined) => item.choices.find((choice) => choice.id === id)?.text ?? ''
    const lines = promptsOf(item).map((prompt) =>
      matches[prompt.id] === prompt.match
        ? { id: prompt.id, verdict: 'right' as const, text: prompt.text, given: text(prompt.match), feedback: prompt.feedback }
        : {
            id: prompt.id,
            verdict: 'wrong' as const,
            text: prompt.text,
            given: text(matches[prompt.id]),
            instead: text(prompt.match),
            feedback: prompt.feedbackWrong,
          },
    )
    const leftOver = item.choices.flatMap(({ id, text: choiceText, feedback }) =>
      feedback && !promptsOf(item).some(({ match }) => match === id)
        ? [{ id, verdict: 'note' as const, text: choiceText, feedback }]
        : [],
    )
    return [...lines, ...leftOver]
  },
}

export function promptsOf(item: Item) {
  return item.type === 'matching' ? item.prompts : item.parts
}
