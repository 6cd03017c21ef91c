import type { Item } from '#lib/content/item.ts'
import type { Coverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'

export function noMisconception({ questions }: Coverage): Weakness {
  return {
    title: 'Questions without a misconception',
    why: 'No wrong choice says what a learner who takes it may believe. Name it (misconception), so that the feedback can answer it.',
    findings: questions.filter(({ item }) => !wrongChoices(item).some(({ misconception }) => misconception)).map(({ item, place }) => ({ place, text: `${item.id} (${item.type})` })),
  }
}

/** Whatever may be chosen wrongly: in an ordering each step, in a matching each prompt and choice. */
function wrongChoices(item: Item): { misconception?: string | undefined }[] {
  switch (item.type) {
    case 'single-choice':
    case 'true-false-reason':
      return item.options.filter(({ id }) => id !== item.key)
    case 'multiple-response':
      return item.options.filter(({ id }) => !item.key.includes(id))
    case 'ordering':
      return item.steps
    case 'matching':
      return [...item.prompts, ...item.choices]
    case 'label-figure':
      return [...item.parts, ...item.choices]
    case 'fill-in-the-blank':
      return [...item.expected, item.otherwise]
  }
}
