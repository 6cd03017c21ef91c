import type { ClaimCoverage } from '../coverage.ts'

export function dangerousFirst(claims: readonly ClaimCoverage[]): ClaimCoverage[] {
  return claims.toSorted((a, b) => Number(b.claim.danger) - Number(a.claim.danger))
}
