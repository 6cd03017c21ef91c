import type { ItemOf, ItemType } from '#lib/content/item.ts'
import type { LoadedItem } from '#lib/content/loaded-course.ts'

const common = {
  objectives: ['objective-a'],
  claims: ['C01'],
  section: 'lesson-a#section-a',
  difficulty: 1 as const,
  bloom: 'remember' as const,
  safety: false,
  prompt: 'What is it?',
}

const option = (id: string) => ({ id, text: `Text ${id}`, feedback: `Why ${id}` })
const pair = (id: string, match: string) => ({ ...option(id), match, feedbackWrong: `Clue ${id}` })

/** A small item of each type. Ids a, b, c … are in the right order, and the first ones are right. */
const samples: { [T in ItemType]: ItemOf<T> } = {
  'single-choice': { ...common, id: 'single', type: 'single-choice', options: ['a', 'b', 'c', 'd'].map(option), key: 'a' },
  'true-false-reason': {
    ...common,
    id: 'true-false',
    type: 'true-false-reason',
    statement: 'It is so.',
    options: [
      { ...option('a'), verdict: false },
      { ...option('b'), verdict: true },
    ],
    key: 'a',
  },
  'multiple-response': {
    ...common,
    id: 'multiple',
    type: 'multiple-response',
    options: ['a', 'b', 'c', 'd', 'e'].map(option),
    key: ['a', 'b'],
  },
  ordering: { ...common, id: 'ordering', type: 'ordering', steps: ['a', 'b', 'c', 'd'].map(option) },
  matching: {
    ...common,
    id: 'matching',
    type: 'matching',
    reuse: false,
    prompts: [pair('p', 'a'), pair('q', 'b'), pair('r', 'c')],
    choices: [...['a', 'b', 'c'].map((id) => ({ id, text: `Text ${id}` })), option('left-over')],
  },
  'label-figure': {
    ...common,
    id: 'label',
    type: 'label-figure',
    figure: 'figure-a',
    reuse: false,
    parts: [pair('p', 'a'), pair('q', 'b')],
    choices: [...['a', 'b'].map((id) => ({ id, text: `Text ${id}` })), option('left-over')],
  },
  'fill-in-the-blank': {
    ...common,
    id: 'blank',
    type: 'fill-in-the-blank',
    before: 'A sudden attack is a',
    after: '.',
    accept: ['paroxysm', 'paroxism'],
    feedback: 'Right.',
    expected: [{ answers: ['seizure'], feedback: 'That starts in the brain.' }],
    otherwise: { feedback: 'It starts with “par”.' },
    list: ['paroxysm', 'seizure', 'spasm'],
  },
}

export const itemTypes = Object.keys(samples) as ItemType[]

/** An item of a type, with what a test is about spelled out. */
export function anItem<T extends ItemType>(type: T, changes: Partial<ItemOf<T>> = {}): ItemOf<T> & { hash: string } {
  // TypeScript can't see that a spread of two shapes of one type keeps that type.
  return { ...samples[type], ...changes, hash: `hash-${changes.id ?? samples[type].id}` } as unknown as ItemOf<T> & { hash: string }
}

/** The fields of a wholly right response. */
export function rightFields(item: LoadedItem): URLSearchParams {
  switch (item.type) {
    case 'single-choice':
    case 'true-false-reason':
      return new URLSearchParams({ choice: item.key })
    case 'multiple-response':
      return new URLSearchParams(item.key.map((id) => ['choice', id]))
    case 'ordering':
      return new URLSearchParams(item.steps.map(({ id }, index) => [`place.${id}`, String(index + 1)]))
    case 'matching':
      return new URLSearchParams(item.prompts.map(({ id, match }) => [`match.${id}`, match]))
    case 'label-figure':
      return new URLSearchParams(item.parts.map(({ id, match }) => [`match.${id}`, match]))
    case 'fill-in-the-blank':
      return new URLSearchParams({ text: item.accept[0] ?? '' })
  }
}

/** The fields of a response that can be graded and earns nothing. */
export function wrongFields(item: LoadedItem): URLSearchParams {
  switch (item.type) {
    case 'single-choice':
    case 'true-false-reason':
      return new URLSearchParams({ choice: item.options.find(({ id }) => id !== item.key)?.id ?? '' })
    case 'multiple-response': {
      const wrong = item.options.filter(({ id }) => !item.key.includes(id)).map(({ id }) => id)
      return new URLSearchParams([...wrong, ...item.key].slice(0, item.key.length).map((id) => ['choice', id]))
    }
    case 'ordering':
      return new URLSearchParams(item.steps.map(({ id }, index) => [`place.${id}`, String(item.steps.length - index)]))
    case 'matching':
    case 'label-figure': {
      const prompts = item.type === 'matching' ? item.prompts : item.parts
      return new URLSearchParams(
        prompts.map(({ id }, index) => [`match.${id}`, prompts[(index + 1) % prompts.length]?.match ?? '']),
      )
    }
    case 'fill-in-the-blank':
      return new URLSearchParams({ text: 'something else' })
  }
}
