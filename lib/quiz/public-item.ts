import type { Item, ItemOf } from '#lib/content/item.ts'
import { promptsOf } from './item-types/pairing.ts'
import { shuffle } from './random.ts'

type Text = { id: string; text: string }
type Shared = { id: string; prompt: string; safety: boolean }

/** What a learner may see of an item before answering: no key, no feedback, nothing in an order that tells. */
export type PublicItem = Shared &
  (
    | { type: 'single-choice'; options: Text[] }
    | { type: 'true-false-reason'; statement: string; options: Text[] }
    | { type: 'multiple-response'; options: Text[]; choose: number }
    | { type: 'ordering'; steps: Text[] }
    | { type: 'matching'; prompts: Text[]; choices: Text[]; reuse: boolean }
    | { type: 'label-figure'; figure: string; prompts: Text[]; choices: Text[]; reuse: boolean }
    | { type: 'fill-in-the-blank'; before: string; after: string; list: string[] }
  )

/** The public view of an item, its options in the order of the attempt's seed. */
export function toPublicItem(item: Item, seed: string): PublicItem {
  const shared = { id: item.id, prompt: item.prompt, safety: item.safety }
  const shuffled = <T>(values: readonly T[], what: string) => shuffle(values, `${seed}/${item.id}/${what}`)
  switch (item.type) {
    case 'single-choice':
      return { ...shared, type: item.type, options: shuffled(item.options, 'options').map(toText) }
    case 'true-false-reason':
      return { ...shared, type: item.type, statement: item.statement, options: shuffled(item.options, 'options').map(toText) }
    case 'multiple-response':
      return { ...shared, type: item.type, options: shuffled(item.options, 'options').map(toText), choose: item.key.length }
    case 'ordering':
      return { ...shared, type: item.type, steps: scramble(item, seed).map(toText) }
    case 'matching':
    case 'label-figure': {
      const sides = { choices: shuffled(item.choices, 'choices').map(toText), reuse: item.reuse }
      return item.type === 'matching'
        ? { ...shared, type: item.type, prompts: shuffled(promptsOf(item), 'prompts').map(toText), ...sides }
        : { ...shared, type: item.type, figure: item.figure, prompts: promptsOf(item).map(toText), ...sides }
    }
    case 'fill-in-the-blank':
      return { ...shared, type: item.type, before: item.before, after: item.after, list: shuffled(item.list, 'list') }
  }
}

/** The steps shuffled, and never by chance in the right order. */
function scramble(item: ItemOf<'ordering'>, seed: string) {
  const steps = shuffle(item.steps, `${seed}/${item.id}/steps`)
  const isInOrder = steps.every(({ id }, index) => item.steps[index]?.id === id)
  return isInOrder ? [...steps.slice(1), ...steps.slice(0, 1)] : steps
}

function toText({ id, text }: Text): Text {
  return { id, text }
}
