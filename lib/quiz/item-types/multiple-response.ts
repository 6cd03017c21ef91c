import type { ItemOf } from '#lib/content/item.ts'
import type { ResponseOf } from '../response.ts'
import type { ItemTypeModule } from './item-type-module.ts'

type Item = ItemOf<'multiple-response'>

export const multipleResponse: ItemTypeModule<Item, ResponseOf<'choice'>> = {
  parse: (_item, fields) => ({ kind: 'choice', chosen: [...new Set(fields.getAll('choice'))] }),

  findProblem(item, { chosen }) {
    const known = chosen.filter((id) => item.options.some((option) => option.id === id))
    const wanted = item.key.length
    if (known.length === wanted && known.length === chosen.length) return null
    return { errors: [{ field: 'choice', problem: 'some-to-choose', wanted, chosen: known.length }] }
  },

  grade(item, { chosen }) {
    const scaled = scoreMultipleResponse(item, chosen)
    const parts = item.options.map(({ id }) => {
      const given = chosen.includes(id)
      return { id, given: given ? 'chosen' : '', right: given === item.key.includes(id) }
    })
    return { scaled, correct: scaled === 1, parts }
  },

  explain(item, { chosen }) {
    return item.options
      .filter(({ id }) => item.key.includes(id) || chosen.includes(id))
      .map(({ id, text, feedback }) => ({
        id,
        text,
        feedback,
        verdict: !item.key.includes(id)
          ? ('wrong' as const)
          : chosen.includes(id)
            ? ('right' as const)
            : ('missed' as const),
      }))
  },
}

/**
 * The share of right options chosen less the share of wrong options chosen, never below 0 (Youden's J, Cancer 3,
 * 1950): choosing everything earns nothing, whatever the number of right options, and wrong choices cost what right ones earn.
 */
export function scoreMultipleResponse({ options, key }: Item, chosen: readonly string[]): number {
  const hits = chosen.filter((id) => key.includes(id)).length
  const falseAlarms = chosen.length - hits
  return Math.max(0, hits / key.length - falseAlarms / (options.length - key.length))
}
