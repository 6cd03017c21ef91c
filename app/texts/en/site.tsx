import type { Score } from '#lib/quiz/score.ts'
import type { Link } from '../text-parts.ts'
import { formats } from './formats.ts'

const { date, days, list, listPieces, number, percent, shortDays } = formats

/** What stands on every page or on many. */
export const site = {
  skip: 'Skip to the content',
  courseNavigation: 'Course',
  getHelp: 'Get help',
  footerNavigation: 'About this course',
  coursePage: 'Course page',
  whenToGetHelp: 'When to get help',
  whenToGetHelpHowFast: 'When to get help, and how fast',
  evidence: 'Evidence',
  glossary: 'Glossary',
  references: 'References',
  about: 'About this course',
  yourData: 'Your progress and data',
  toCoursePage: 'Go to the course page',
  backToWhereYouWere: 'Back to where you were',
  openAnswer: (backs: number) => `Your place in the quiz is kept. If you had begun an answer, press Back in your browser${backs === 2 ? ' twice' : ''}: in most browsers it is still there.`,
  keepAsItIs: 'Keep everything as it is',
  pageTitle: (page: string, course: string) => `${page} · ${course}`,
  errorTitle: (title: string) => `Error: ${title}`,
  lockedTitle: (title: string) => `Locked: ${title}`,
  /** Before what some words are about: "Change it: My routine". */
  colon: ': ',
}

/** Numbers, dates and lists. */
export const written = {
  date,
  days,
  shortDays,
  list,
  listPieces,
  number,
  percent,
  /** "7.5 of 8 points (94%)". */
  score: ({ raw, max, scaled }: Score) => `${number(raw)} of ${max} points (${percent(scaled)})`,
  /** Between things that have commas in them. */
  semicolon: '; ',
}

/** Before what can't be brought back. */
export const confirmation = {
  tickFirst: 'Tick the box first',
}

/** What went wrong, and what to do. */
export const faults = {
  problem: 'There is a problem',
  error: 'Error: ',
  storeDown: 'Your progress can’t be reached right now. It is not lost. You can read what is open to everyone; answers can’t be saved until it is back.',
  needHelp: (link: Link) => <>If you need medical help, {link('see when to get help, and how fast')}.</>,
  pageNotHere: 'This page is not here',
  pageNotHereAdvice: 'The address may have a slip in it, or the page has moved. Your progress is kept as it was.',
  attemptNotHere: 'This quiz is not here',
  attemptNotHereAdvice: 'Either its address is not quite right, or it was started by someone else, on another device, or before you started over or erased your progress.',
  nothingChanged: 'Nothing of yours was changed.',
  notShown: { title: 'This page could not be shown', advice: 'Something went wrong on the course’s side. Your progress is kept as it was. Wait a minute, then load the page again.' },
  notFromHere: { title: 'This did not come from the course', advice: 'Nothing was saved. Open the course and send the form from there.' },
  tooLarge: { title: 'That is too much to read', advice: 'Nothing was saved. Go back and send a shorter answer.' },
  wrongType: { title: 'The course can’t read that', advice: 'Nothing was saved. Go back and use the form on the page.' },
  tooMany: { title: 'More than the course can answer', advice: 'Too many requests came from your network in a short time. Wait a minute, then try again. If you sent an answer, it was not counted: go back, it is still in the page.' },
  logFull: { title: 'No more can be kept for you', advice: 'This was not saved. What was saved before is still there. To go on learning, erase everything on the page “Your progress and data” and start again.' },
  notSaved: { title: 'The course could not save that', advice: 'It was not counted. Go back and try again in a minute; your answer is still in the page.' },
}
