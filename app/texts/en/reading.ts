import type { ReadingPreference, ReadingPreferences } from '#lib/reading/reading-preferences.ts'

/** What one preference is called, what has to be said about it, and its choices. */
type PreferenceTexts = { [Name in ReadingPreference]: { legend: string; hint?: string; choices: Record<ReadingPreferences[Name], string> } }

const preferences: PreferenceTexts = {
  text: {
    legend: 'Text size',
    hint: 'This comes on top of the size that you set in your browser.',
    choices: { standard: 'Standard', larger: 'Larger', largest: 'Largest' },
  },
  spacing: {
    legend: 'Line spacing',
    hint: 'Wide also puts more room between letters, words and paragraphs.',
    choices: { standard: 'Standard', wide: 'Wide' },
  },
  width: {
    legend: 'Line length',
    choices: { standard: 'Standard', narrow: 'Short' },
  },
  font: {
    legend: 'Font',
    choices: { standard: 'Atkinson Hyperlegible: its letters are easy to tell apart', device: 'The font of my device' },
  },
  theme: {
    legend: 'Colors',
    choices: {
      device: 'As my device is set',
      light: 'Light',
      dark: 'Dark',
      'black-on-white': 'Black on white: high contrast',
      'white-on-black': 'White on black: high contrast',
    },
  },
  motion: {
    legend: 'Motion',
    hint: 'Little moves here. When a lesson is read aloud, the page glides along with the voice.',
    choices: { device: 'As my device is set', none: 'No motion: the page jumps instead' },
  },
  layout: {
    legend: 'What is on the page',
    hint: 'Focus shows one column and folds up the links at the bottom. Your progress and the way to help stay.',
    choices: { standard: 'All of it', focus: 'Focus: the text and its buttons' },
  },
}

export const reading = {
  title: 'Reading settings',
  /** What is folded at the foot of a page in focus. */
  morePages: 'More pages',
  lead: 'Choose how you read best, then press Save at the end of this page. You need none of this to take the course, and you can change it at any time.',
  kept: 'Your settings are used on every page.',
  saved: 'Your reading settings are saved. All pages look like this one now.',
  preferences,
  save: 'Save my settings',
  backToStandard: 'Use the standard settings',
  sample: 'A sample',
  sampleText: 'This is how a text looks with the settings that are saved. Read a few lines of it at your own pace. Do your eyes find the next line by themselves? Are the letters easy to tell apart?',
  sampleMore: 'If not, try one change, save it, and look again.',
}
