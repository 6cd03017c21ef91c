import type { Coverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'

const missing = { figure: 'no lesson or question shows it', activity: 'no lesson has it' }

export function usedNowhere({ references, unused }: Coverage): Weakness {
  const uncited = references.filter(({ claims, lessons, signs }) => claims.length + lessons.length + signs.length === 0)
  return {
    title: 'Written, and used nowhere',
    why: 'It was work, and it helps nobody yet. Use it where it belongs, or take it out.',
    findings: [
      ...unused.map(({ kind, id, place }) => ({ place, text: `${kind} ${id}: ${missing[kind]}` })),
      ...uncited.map(({ reference, place }) => ({ place, text: `reference ${reference.id}: nothing cites it` })),
    ],
  }
}
