/**
 * The form in which typed answers are compared: case, spacing, diacritics, punctuation, hyphens and a leading
 * article are forgiven, since none of them is what the item asks about.
 */
export function normalizeAnswer(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(a|an|the) (?=.)/, '')
    .replaceAll(' ', '')
}
