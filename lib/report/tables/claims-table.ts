import type { ClaimCoverage, Coverage, Question } from '../coverage.ts'
import type { Piece, ReportTable } from '../report.ts'
import { none } from './none.ts'

/** One row for each claim: what teaches, checks and supports it. */
export function claimsTable({ course, claims, references }: Coverage): ReportTable {
  const placeOf = new Map(references.map(({ reference, place }) => [reference.id, place]))
  const numberOf = new Map(course.lessons.map(({ slug, number }) => [slug, `L${number}`]))
  return {
    title: 'Claims, lessons, questions and references',
    columns: ['Claim', 'Topic', 'Verdict', 'Danger', 'Taught in', 'Questions', 'References'],
    rows: claims.map((row) => [
      [{ text: row.claim.id, place: row.place }],
      row.claim.topic,
      row.claim.verdict,
      row.claim.danger ? 'yes' : none,
      [row.claim.lesson, ...otherLessons(row)].flatMap((slug) => taughtIn(row, slug, numberOf.get(slug) ?? '')),
      askedIn(row, (slug) => numberOf.get(slug) ?? 'final'),
      orNone(row.references.map(({ id, verified }) => ({ text: verified === 'verified' ? id : `${id}*`, place: placeOf.get(id) }))),
    ]),
    note: 'Taught in: the lesson (L1 is the first) and the section. Questions: how many in the quiz of which lesson, and in the final check. * from knowledge: still to be opened.',
  }
}

function otherLessons({ claim, sections }: ClaimCoverage): string[] {
  return [...new Set(sections.map(({ lesson }) => lesson.slug))].filter((slug) => slug !== claim.lesson)
}

function taughtIn({ sections }: ClaimCoverage, slug: string, number: string): Piece[] {
  return sections.flatMap(({ lesson, section, place }) => (lesson.slug === slug ? [{ text: `${number} ${section.id}`, place }] : []))
}

function askedIn({ questions, untested }: ClaimCoverage, nameOf: (slug: string) => string): Piece[] | string {
  if (questions.length === 0) return untested === null ? '0' : `0: ${untested}`
  const byQuiz = Map.groupBy(questions, ({ quiz }) => quiz.slug)
  return [...byQuiz].map(([slug, asked]: [string, Question[]]) => ({ text: `${nameOf(slug)}: ${asked.length}`, place: asked[0]?.place }))
}

function orNone(pieces: Piece[]): Piece[] | string {
  return pieces.length > 0 ? pieces : none
}
