import type { Stretches } from '#lib/content/stretch.ts'

/** All that a stretch says, as paragraphs: what reading grades are measured on. */
export function textsOfStretch({ versions, feel, care = '' }: Stretches['stretches'][number]): string[] {
  return [`You should feel it ${feel}`, care, ...versions.flatMap(({ steps, others }) => [...steps, ...others.map(({ lead, text }) => `${lead}: ${text}`)])]
}

/** All that the rules for every stretch say. */
export function textsOfRules({ rules }: Stretches): string[] {
  return rules.map(({ lead, text = '' }) => `${lead} ${text}`)
}
