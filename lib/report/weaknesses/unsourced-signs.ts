import type { Coverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'
import { shorten } from '../wording.ts'

export function unsourcedSigns({ signs }: Coverage): Weakness {
  return {
    title: 'Warning signs without an opened source',
    why: 'People act on these when they are afraid. They cite nothing, or only what is "from knowledge". Cite what was opened and seen, or have a clinician confirm the line.',
    findings: signs
      .filter(({ opened }) => !opened)
      .map(({ text, level, citations, place }) => ({
        place,
        text: `“${shorten(text, 45)}” (${level}): ${citations.length === 0 ? 'no source' : `only ${citations.join(', ')}`}`,
      })),
  }
}
