import type { Item, ItemOf } from '#lib/content/item.ts'
import { rightFields } from '#tests/support/items.ts'
import type { Way } from './hands.ts'

export type How = 'right' | 'partly' | 'wrong'

/** A response that can't be graded: nothing given, or something that does not go together. */
export type Slip = 'empty' | 'flawed'

/** The fields of a response: the ones a browser would post. `wrong` earns nothing; `partly` a part, where the type has parts. */
export function fieldsFor(item: Item, how: How): URLSearchParams {
  if (how === 'right') return rightFields({ ...item, hash: '' })
  switch (item.type) {
    case 'single-choice':
    case 'true-false-reason':
      return new URLSearchParams({ choice: item.options.find(({ id }) => id !== item.key)?.id ?? '' })
    case 'multiple-response': {
      const wrong = item.options.map(({ id }) => id).filter((id) => !item.key.includes(id))
      const kept = how === 'partly' ? item.key.slice(1) : []
      return new URLSearchParams([...kept, ...wrong, ...item.key].slice(0, item.key.length).map((id) => ['choice', id]))
    }
    case 'ordering': {
      const ids = item.steps.map(({ id }) => id)
      const order = how === 'partly' ? [...ids.slice(0, -2), ...ids.slice(-2).toReversed()] : ids.toReversed()
      return new URLSearchParams(order.map((id, index) => [`place.${id}`, String(index + 1)]))
    }
    case 'matching':
    case 'label-figure':
      return new URLSearchParams(mismatched(item, how).map(([prompt, choice]) => [`match.${prompt}`, choice]))
    case 'fill-in-the-blank':
      return new URLSearchParams({ text: 'something else' })
  }
}

/** Wrong: no prompt has its match. Partly: all but the first two have it. */
function mismatched(item: ItemOf<'matching' | 'label-figure'>, how: How): [string, string][] {
  const prompts = item.type === 'matching' ? item.prompts : item.parts
  return prompts.map(({ id, match }, index) => {
    if (how === 'partly' && index > 1) return [id, match]
    // Bins fit many prompts: any other one is wrong. In pairing, taking the neighbour's uses each choice once.
    const other = item.reuse ? item.choices.find((choice) => choice.id !== match)?.id : prompts[how === 'partly' ? 1 - index : (index + 1) % prompts.length]?.match
    return [id, other ?? '']
  })
}

/** The fields of a response that can't be graded; null where the page gives no way to such a one. */
export function slipFields(item: Item, slip: Slip, way: Way): URLSearchParams | null {
  // With script, steps stand in an order from the beginning.
  if (item.type === 'ordering' && way !== 'no-script') return null
  if (slip === 'empty') return new URLSearchParams()
  switch (item.type) {
    case 'single-choice':
    case 'true-false-reason':
      return null
    case 'multiple-response':
      return new URLSearchParams({ choice: item.key[0] ?? '' })
    case 'ordering':
      return new URLSearchParams(item.steps.map(({ id }) => [`place.${id}`, '1']))
    case 'matching':
    case 'label-figure': {
      const prompts = item.type === 'matching' ? item.prompts : item.parts
      // Bins: the last is left out. Pairs: all get the same.
      return new URLSearchParams(item.reuse ? prompts.slice(0, -1).map(({ id, match }) => [`match.${id}`, match]) : prompts.map(({ id }) => [`match.${id}`, item.choices[0]?.id ?? '']))
    }
    case 'fill-in-the-blank':
      return new URLSearchParams({ text: 'something else', listed: item.list[0] ?? '' })
  }
}
