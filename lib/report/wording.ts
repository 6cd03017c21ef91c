import type { Claim } from '#lib/content/evidence.ts'

/** `1 question`, `2 questions`, `no questions`. */
export function count(number: number, thing: string): string {
  return `${number === 0 ? 'no' : number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`
}

export function nameClaim({ id, topic, danger }: Claim): string {
  return `${id} ${topic}${danger ? ' (dangerous)' : ''}`
}

/** At most so many letters, cut between words. */
export function shorten(text: string, letters: number): string {
  if (text.length <= letters) return text
  return `${text.slice(0, letters).replace(/\s+\S*$/, '')} …`
}
