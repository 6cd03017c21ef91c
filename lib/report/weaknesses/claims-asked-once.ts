import type { Coverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'
import { nameClaim } from '../wording.ts'
import { dangerousFirst } from './dangerous-first.ts'

export function claimsAskedOnce({ claims }: Coverage): Weakness {
  return {
    title: 'Claims with one question only',
    why: 'A retry can only repeat it, and its answer can be learned by heart. Ask the claim once more, from another side.',
    findings: dangerousFirst(claims.filter(({ questions }) => questions.length === 1)).map(({ claim, place, questions }) => ({
      place,
      text: `${nameClaim(claim)}: only ${questions.map(({ item }) => item.id).join()}`,
    })),
  }
}
