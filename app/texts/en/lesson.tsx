import type { ReactNode } from 'react'

export const lesson = {
  title: (number: number, title: string) => `Lesson ${number}: ${title}`,
  /** The same without the title, before what stands in the lesson. */
  before: (number: number) => `Lesson ${number}: `,
  /** The same in the page, where the title is an element. */
  titleIn: (number: number, title: ReactNode) => <>Lesson {number}: {title}</>,
  place: ({ number, of, minutes }: { number: number; of: number; minutes: number }) => `Lesson ${number} of ${of} · about ${minutes} minutes`,
  objectives: 'After this lesson you can',
  contents: 'In this lesson',
  /** The list of contents among the landmarks. */
  contentsLabel: 'Parts of this lesson',
  partTitle: (part: number, title: ReactNode) => <>Part {part}: {title}</>,
  partPlace: ({ part, of, minutes }: { part: number; of: number; minutes: string }) => `Part ${part} of ${of} · about ${minutes} minutes`,
  /** Past what the part holds, for who goes by the Tab key or has read it. */
  toPartEnd: (part: number) => `To the end of part ${part}`,
  summary: 'In three lines',
  opening: 'Opening',
  table: 'Table, scrolls sideways on small screens',
  goodPlaceToStop: ({ part, of, isRead }: { part: number; of: number; isRead: boolean }) => (
    <>
      <strong>This is a good place to stop.</strong> Part {part} of {of} ends here{isRead ? ', and is marked as read' : ''}.
    </>
  ),
  end: (
    <>
      <strong>This is the end of the lesson.</strong> The quiz comes next. You can look back at the lesson at any time.
    </>
  ),
  goOnTo: (part: number, title: ReactNode) => <>Go on to part {part}: {title}</>,
  goToQuiz: 'Go to the quiz',
  keepPlace: 'Keep my place and stop',
  allSigns: 'All the warning signs, and how fast to get help',
  describePicture: 'Describe this picture',
  /** After it, heard only: which one. */
  ofPicture: (title: ReactNode) => <> ({title})</>,
}

/** A term with its definition. */
export const term = {
  say: (how: ReactNode) => <>Say: {how}</>,
  sayAfter: (how: ReactNode) => <> Say: {how}.</>,
  inGlossary: ' In the glossary',
}

/** A statement of the article, answered. */
export const claim = {
  title: 'What the evidence says',
  label: (statement: number, topic: string) => `Statement ${statement}: ${topic}`,
  articleSays: (quote: ReactNode) => <>The article says {quote}</>,
  limits: (limits: ReactNode) => <>How sure: {limits}</>,
  sources: (sources: ReactNode) => <>Sources: {sources} </>,
  allAbout: (statement: number) => `All about statement ${statement}`,
}

/** What a lesson rests on. */
export const references = {
  title: 'References',
  toCheck: ' (Address still to be checked.)',
  all: 'All references of the course, with notes',
  compared: (on: ReactNode) => <>Compared with these references on {on}. No clinician has reviewed this lesson.</>,
  back: 'Back to the text: ',
  /** Behind a place to go back to, since many references have the same. */
  backFrom: (reference: number) => `(from reference ${reference})`,
  reference: 'Reference ',
}

/** Something to do in a lesson. */
export const activity = {
  title: 'Activity',
  pageTitle: (title: string) => `Activity: ${title}`,
  resultTitle: (result: string, page: string) => `${result}. ${page}`,
  notScored: 'This is for practice. It is not scored, and nothing is kept.',
  showWeek: 'Show my week',
  check: 'Check my answers',
  seated: 'Show the seated version of each',
  nothingPlanned: 'Nothing planned',
  nothingPlannedIsFine: 'Nothing planned. That is fine.',
  back: 'Back to the lesson',
  week: 'My week',
  nothingKept: 'Nothing is kept. Print this page, or keep its address, if you want to have it again.',
  right: (right: number, of: number) => `${right} of ${of} right`,
}

/** Stretches, in a lesson and on the pages of the practice. */
export const stretch = {
  withEvery: 'With every stretch:',
  feel: (feel: ReactNode) => (
    <>
      <strong>You should feel it</strong> {feel}
    </>
  ),
  care: (care: ReactNode) => (
    <>
      <strong>Take care:</strong> {care}
    </>
  ),
  drawnBothWays: (name: ReactNode) => <>{name}: both ways drawn, and practice</>,
}

