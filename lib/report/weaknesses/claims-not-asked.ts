import type { Coverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'
import { nameClaim } from '../wording.ts'
import { dangerousFirst } from './dangerous-first.ts'

export function claimsNotAsked({ claims }: Coverage): Weakness {
  const found = dangerousFirst(claims.filter(({ questions }) => questions.length === 0))
  return {
    title: 'Claims that no question checks',
    why: 'What is not asked is soon forgotten. Write a question, or name the claim in one that already turns on it.',
    findings: [...found.filter(({ untested }) => untested === null), ...found.filter(({ untested }) => untested !== null)].map(({ claim, place, sections, untested }) => ({
      place,
      text: `${nameClaim(claim)}: ${untested === null ? `taught in ${sections.map(({ section }) => section.id).join(', ')}` : `left out on purpose: ${untested}`}`,
    })),
  }
}
