import type { Reference } from './evidence.ts'

/** A reference in a few words: "Hartvigsen and others 2018", "Cleveland Clinic". Organizations have no initials to drop. */
export function referenceName({ authors, year }: Pick<Reference, 'authors' | 'year'>): string {
  const [first = '', second, ...more] = authors.map((author) => author.replace(/ [A-Z]{1,3}$/, ''))
  const names = !second ? first : more.length === 0 ? `${first} and ${second}` : `${first} and others`
  return year === null ? names : `${names} ${year}`
}
