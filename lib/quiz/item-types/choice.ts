import type { ItemOf } from '#lib/content/item.ts'
import type { ResponseOf } from '../response.ts'
import type { ItemTypeModule } from './item-type-module.ts'

/** One right option: a single choice, or true or false with reason. */
export const choice: ItemTypeModule<ItemOf<'single-choice' | 'true-false-reason'>, ResponseOf<'choice'>> = {
  parse: (_item, fields) => ({ kind: 'choice', chosen: fields.getAll('choice') }),

  findProblem(item, { chosen }) {
    if (chosen.length === 1 && item.options.some(({ id }) => id === chosen[0])) return null
    return { errors: [{ field: 'choice', problem: 'one-to-choose' }] }
  },

  /** 1 point for the right option, else 0. */
  grade(item, { chosen }) {
    const given = chosen[0] ?? ''
    const right = given === item.key
    return { scaled: right ? 1 : 0, correct: right, parts: [{ id: given, given, right }] }
  },

  explain(item, { chosen }) {
    return item.options
      .filter(({ id }) => id === item.key || chosen.includes(id))
      .sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)))
      .map(({ id, text, feedback }) => ({
        id,
        text,
        feedback,
        verdict: id !== item.key ? ('wrong' as const) : chosen.includes(id) ? ('right' as const) : ('missed' as const),
      }))
  },
}
