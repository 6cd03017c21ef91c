import type { ReactNode } from 'react'
import type { HelpLevel } from '#lib/content/help.ts'

const howFast: Record<HelpLevel['id'], string> = { now: 'Get help now', 'same-day': 'Get help the same day', soon: 'Get help soon' }

/** The warning signs, and how to call. */
export const help = {
  pageTitle: 'Get help: warning signs, and how fast',
  /** Before the name of a level, which says how fast. */
  beforeLevel: 'Get help: ',
  howToCall: 'How to call',
  call: (whom: ReactNode) => <>Call {whom}</>,
  inAnEmergency: (number: ReactNode) => <>In an emergency, call {number}.</>,
  nameAndNumber: (name: string, number: string) => `${name} (${number})`,
  sayFirst: (words: ReactNode) => <>Say first: {words}</>,
  notVerified: '(not verified)',
  notVerifiedMeans: (note: ReactNode) => <>“Not verified” after a line means: {note}</>,
  notReviewed: 'No clinician has reviewed this list.',
  print: (link: ReactNode) => <>Print this page: it fits on one sheet of paper. {link}</>,
  onlyNames: 'Show only the names',
  allAtOnce: 'Show all of it at once',
  byUrgency: 'Get help: the warning signs, by urgency',
  /** How fast, in the words of a link. */
  sign: (level: HelpLevel['id'], sign: ReactNode) => <>{howFast[level]}: {sign}</>,
}
