import type { Coverage, ReferenceCoverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'
import { count } from '../wording.ts'

export function referencesToOpen({ references }: Coverage): Weakness {
  return {
    title: 'References still to be opened',
    why: 'They are "from knowledge": open each, compare it with what cites it, and set verified and verifiedAt.',
    findings: references
      .filter(({ reference }) => reference.verified === 'from knowledge')
      .toSorted((a, b) => usesOf(b) - usesOf(a))
      .map(({ reference, claims, lessons, signs, place }) => ({
        place,
        text: `${reference.id}: cited by ${count(claims.length, 'claim')}, ${count(lessons.length, 'lesson')}, ${count(signs.length, 'warning sign')}`,
      })),
  }
}

function usesOf({ claims, lessons, signs }: ReferenceCoverage): number {
  return claims.length + lessons.length + signs.length
}
