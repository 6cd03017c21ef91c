import type { Feeling } from '#lib/practice/diary-entry.ts'

export const feelingNames: Record<Feeling, string> = {
  easier: 'Easier than before',
  same: 'About the same',
  harder: 'Harder than before',
  stopped: 'I stopped early because of pain or a sign',
}
