import type { ReactNode } from 'react'
import { formats } from './formats.ts'

/** What stands on /accessibility, but for what comes from docs/accessibility.yaml. */
export const accessibility = {
  title: 'Accessibility',
  description: 'How this course can be used, what is not good yet, who has tested it, and how to report a barrier.',
  lead: 'We want this course to work for you, however you read, hear, move or think. Here is what you can do, what is not good yet, and how to tell us.',
  canDo: 'What you can do',
  waysToUse: [
    ['Use only a keyboard.', 'Tab moves on, Enter and Space press, Escape closes. In a list or among answers of which you choose one, the arrow keys move and choose. A link at the start of each part of a lesson leads to its end. You always see where you are. Nothing has to be dragged.'],
    ['Use a screen reader.', 'Headings, lists and fields have names. After each answer you are taken to what came of it. Each picture can be read as text.'],
    ['Make it larger.', 'Zoom in to 400%, or set large text in your browser. Nothing is cut off, and you do not have to scroll sideways.'],
    ['Choose your colors.', 'The pages follow your device: light, dark, more contrast, or colors of your own. No color stands alone: words and shapes say the same.'],
    ['Set it up for you.', 'Under “Reading settings” at the top of each page: text size, spacing, line length, font, colors, motion, and a view with less around the text.'],
    ['Take your time.', 'There are no time limits. You can stop at any point and come back. The timer for stretches can be left off.'],
    ['Keep it calm.', 'Nothing moves, flashes or makes a sound by itself.'],
    ['Listen.', 'Where your browser has a voice, each section of a lesson can be read aloud.'],
    ['Read plain words.', 'Sentences are short. Hard words open to say what they mean and how they sound.'],
    ['Change your mind.', 'A mistake in a form is explained, and what you gave stays. You can take a quiz as often as you like.'],
    ['Turn JavaScript off, or print.', 'Every page works without JavaScript, but for keeping the course on your device. Every page can be printed.'],
  ],
  notGoodYet: 'What is not good yet',
  noLimits: 'We know of nothing. If something gets in your way, please tell us.',
  whoTested: 'Who has tested it',
  testedSoFar: 'What we did:',
  report: 'Tell us what gets in your way',
  reachUs: 'Please tell us here: ',
  tellTheHost: 'Please tell the person or the group who gave you this course. They can pass it on to the people who make it.',
  whatToSay: 'It helps to say which page it was, what you wanted to do, what happened, and what you use (such as a screen reader or a large text size). You need not say why you use it.',
  inNeedOfHelp: 'This is not the place for help with pain or illness. For that, see ',
  whenToGetHelp: 'when to get help',
  standard: 'The rules we follow',
  standardName: 'Web Content Accessibility Guidelines (WCAG) 2.2',
  aim: (name: ReactNode) => <>We follow the {name}. Our aim is every rule of levels A and AA, and what we can of level AAA.</>,
  /** How many rules of A and AA there are, and how many of them are met in part or not at all. */
  met: ({ rules, lacking }: { rules: number; lacking: number }) =>
    lacking === 0 ? `All ${rules} rules of levels A and AA are met.` : `Of the ${rules} rules of levels A and AA, ${rules - lacking} are met, and ${lacking} only in part.`,
  selfJudged: 'We have judged this ourselves, rule by rule. Nobody has certified it. The full report comes with the program, as docs/accessibility-conformance.md.',
  assessed: (at: number) => `We last went through all of it on ${formats.date(at)}.`,
}
