import { closest, distance } from 'fastest-levenshtein'

/** ` Did you mean "rest"?` for a near miss, or the ids to choose from when there are few. */
export function suggest(wrong: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const nearest = closest(wrong, known)
  if (distance(wrong, nearest) <= Math.min(wrong.length - 1, Math.max(2, wrong.length / 3))) return ` Did you mean "${nearest}"?`
  return known.length <= 8 ? ` There are: ${known.map((id) => `"${id}"`).join(', ')}.` : ''
}
