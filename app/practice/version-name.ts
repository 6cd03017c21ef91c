import type { StretchVersion } from '#lib/content/stretch.ts'

/** A version as one of two to choose from. */
export function choiceName({ id, choice }: StretchVersion): string {
  return choice ?? (id === 'standing' ? 'Standing' : 'Seated')
}
