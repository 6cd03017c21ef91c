import type { Place } from '#lib/loader/content-problem.ts'

/** What `npm run report:content` says, before it is text or a page. */
export type Report = {
  title: string
  /** What there is, in counts. */
  summary: string[]
  /** Weightiest first. Those without findings stay: they were looked for. */
  weaknesses: Weakness[]
  tables: ReportTable[]
}

/** What one rule found. */
export type Weakness = {
  title: string
  /** Why it weakens the course, and what to do. */
  why: string
  /** Weightiest first. */
  findings: Finding[]
}

export type Finding = { place: Place; text: string }

export type ReportTable = {
  title: string
  columns: string[]
  rows: Cell[][]
  /** What a reader must know to read it. */
  note: string
}

/** Words, or several that are parted by commas; some with the place that they stand for. */
export type Cell = string | Piece[]
export type Piece = { text: string; place?: Place }
