import type { Reference } from './evidence.ts'

/** A reference in a few words: "Hartvigsen and others 2018", "Cleveland Clinic". Organizations have no initials to drop, "…, CDC" neither. */
export function referenceName({ authors, year }: Pick<Reference, 'authors' | 'year'>): string {
  const names = sayNames(authors.map((author) => author.replace(/^([^,]+) [A-Z]{1,3}$/, '$1')))
  return year === null ? names : `${names} ${year}`
}

function sayNames([first = '', second, ...more]: readonly string[]): string {
  if (!second) return first
  return more.length > 0 || second === 'et al' ? `${first} and others` : `${first} and ${second}`
}
