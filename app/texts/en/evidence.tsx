import type { ReactNode } from 'react'
import type { Reference, Verdict } from '#lib/content/evidence.ts'
import type { Link } from '../text-parts.ts'
import { formats } from './formats.ts'

const { plural } = formats

type Words = {
  word: string
  /** Beside a statement. */
  label: string
  /** What we did with such statements. */
  meaning: string
}

export const verdicts: Record<Verdict, Words> = {
  supported: { word: 'Supported', label: 'Supported', meaning: 'The statement holds. We teach it in plain words.' },
  nuanced: { word: 'Nuanced', label: 'Nuanced: partly right', meaning: 'Partly right. We teach it with what is missing.' },
  corrected: { word: 'Corrected', label: 'Corrected: wrong', meaning: 'Wrong. We show it, with what the evidence says.' },
  unsupported: {
    word: 'Unsupported',
    label: 'Unsupported: no clear meaning, or no evidence found',
    meaning: 'It has no clear meaning, or we found no evidence. We do not teach it as fact.',
  },
}

/** The article, statement by statement. */
export const evidence = {
  title: 'The evidence, statement by statement',
  foundTitle: (statements: number) => `${statements} ${plural(statements, { one: 'statement', other: 'statements' })} · The evidence`,
  description: 'The whole article that the course answers, each statement with its verdict, what the course teaches, and why.',
  lead: (statements: number) =>
    `This course answers one short article of poor quality. Here is all of it, in order: its ${statements} statements, each with our verdict, what the course teaches, why, and which sources and questions belong to it.`,
  notReviewed: (link: Link) => <>No clinician has reviewed this course. {link('Who has to, before it is used with patients')}</>,
  noneFound: (link: Link, statements: number) => <>No statement has this verdict in this lesson. {link(`Show all ${statements}`)}</>,
  paragraph: (number: number) => `Paragraph ${number} of the article`,
  whole: 'Read the article in one piece',
  wholeLead: 'Many of its statements are wrong, or only partly right. After each one stands our verdict. It leads to what the course teaches instead or as well.',
  whatIsTaught: (statement: number) => `(what the course teaches about statement ${statement})`,
  filter: {
    title: 'Show statements',
    verdict: 'With the verdict',
    anyVerdict: 'Any',
    lesson: 'Answered in',
    anyLesson: 'Any lesson',
    show: 'Show',
    found: (link: Link, shown: number, of: number) => <>{shown} of {of} statements. {link('Show all')}</>,
  },
  /** Before the topic of a statement, where the eye sees the number alone. */
  beforeTopic: (statement: number) => `Statement ${statement}: `,
  articleSays: 'The article says',
  why: 'Why',
  limits: (limits: ReactNode) => <> How sure: {limits}</>,
  taughtIn: 'Taught in',
  inLesson: (lesson: number, section: ReactNode) => <>Lesson {lesson}, {section}</>,
  sources: 'Sources',
  noSources: 'None was found',
  checkedBy: 'Checked by',
  noQuestion: (why: ReactNode) => <>No question. {why}</>,
}

const kinds: Record<Reference['type'], string> = {
  'article-journal': 'Journal article',
  webpage: 'Web page',
  book: 'Book',
  chapter: 'Chapter of a book or online book',
  report: 'Report or guideline',
}

/** The sources. */
export const sources = {
  title: 'References',
  description: (course: string) => `The evidence behind the course “${course}”: every source, and where it is used.`,
  lead: (count: number) =>
    `The ${count} sources that this course rests on, by their first author. Under each one is where it is used: in which lessons, and for which statements of the article. What begins with “doi” is a lasting address (digital object identifier).`,
  seenOrNot: (seen: number, recalled: number) =>
    `Of these, ${seen} were seen while the course was written, often as a copy or a summary: it says where. The other ${recalled} are from knowledge, and their addresses are still to be checked. No clinician has reviewed the list.`,
  kind: 'Kind',
  kinds,
  seen: 'Seen',
  notSeen: 'No, from knowledge. Its address is still to be checked.',
  wasSeen: 'Yes',
  seenAt: (address: ReactNode) => <>Yes, at {address}</>,
  note: 'Note',
  lessons: 'Lessons',
  statements: 'Statements',
  statement: (number: number, topic: ReactNode) => <>Statement {number}: {topic}</>,
  questions: 'Questions',
  onThese: (questions: number) => `${questions} on these statements`,
  signs: 'Warning signs',
  /** Behind an address, which does not say what is there. */
  about: (title: ReactNode) => <>({title})</>,
  andOthers: (authors: ReactNode) => <>{authors}, and others</>,
  noDate: 'No date given',
  /** A source in a few words: "Hartvigsen and others 2018". */
  shortName: ({ first, second, hasMore, year }: { first: ReactNode; second: ReactNode; hasMore: boolean; year: number | null }) => (
    <>
      {first}
      {hasMore ? ' and others' : second && <> and {second}</>}
      {year !== null && ` ${year}`}
    </>
  ),
}

export const glossary = {
  title: 'Glossary',
  description: (course: string) => `The words of the course “${course}” in plain language, and how they are said.`,
  lead: (words: number) => `The ${words} special words of this course, in plain language. Under each one is where you first meet it in each lesson.`,
  letters: 'Letters',
}
