import type { Reference } from './evidence.ts'

/** The authors by whom a reference is named in a few words. Organizations have no initials to drop, "…, CDC" neither. */
export function namesOf({ authors }: Pick<Reference, 'authors'>): { first: string; second: string | null; hasMore: boolean } {
  const [first = '', second, ...more] = authors.map((author) => author.replace(/^([^,]+) [A-Z]{1,3}$/, '$1'))
  const hasMore = more.length > 0 || second === 'et al'
  return { first, second: hasMore ? null : (second ?? null), hasMore }
}
