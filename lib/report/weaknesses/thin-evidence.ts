import type { Claim, Reference } from '#lib/content/evidence.ts'
import type { ClaimCoverage, Coverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'
import { nameClaim } from '../wording.ts'

export function thinEvidence({ claims }: Coverage): Weakness {
  return {
    title: 'Claims on thin evidence',
    why: 'One source may be wrong or move, and one "from knowledge" was never opened. Open what is cited, and find another source.',
    findings: claims
      .filter(({ references }) => weight(references) > 0)
      .toSorted((a, b) => weight(b.references) + danger(b.claim) - weight(a.references) - danger(a.claim))
      .map(({ claim, references, place }: ClaimCoverage) => ({ place, text: `${nameClaim(claim)}: ${explain(references)}` })),
  }
}

/** Dangerous claims come before all others. */
function danger(claim: Claim): number {
  return claim.danger ? 10 : 0
}

function weight(references: readonly Reference[]): number {
  if (references.length === 0) return 3
  if (areUnopened(references)) return 2
  return references.length === 1 ? 1 : 0
}

function explain(references: readonly Reference[]): string {
  const ids = references.map(({ id }) => id).join(', ')
  if (references.length === 0) return 'no source'
  if (references.length === 1) return `one source${areUnopened(references) ? ', from knowledge' : ''}: ${ids}`
  return `${references.length} sources, all from knowledge: ${ids}`
}

function areUnopened(references: readonly Reference[]): boolean {
  return references.every(({ verified }) => verified === 'from knowledge')
}
