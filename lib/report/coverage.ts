import type { Activity } from '#lib/content/activity.ts'
import type { Claim, Reference } from '#lib/content/evidence.ts'
import type { Objective } from '#lib/content/lesson.ts'
import type { Lesson, LoadedCourse, LoadedItem, Quiz, Section } from '#lib/content/loaded-course.ts'
import type { Place } from '#lib/loader/content-problem.ts'
import type { Sentence } from './prose.ts'

/** The course as a web: what teaches, checks and supports what. Weaknesses and tables are read off it. */
export type Coverage = {
  course: LoadedCourse
  lessons: LessonCoverage[]
  sections: SectionCoverage[]
  objectives: ObjectiveCoverage[]
  claims: ClaimCoverage[]
  references: ReferenceCoverage[]
  questions: Question[]
  signs: SignCoverage[]
  /** What is written in a file of its own and stands nowhere in the course. */
  unused: { kind: 'figure' | 'activity'; id: string; place: Place }[]
}

/** An item of a quiz. Activities are not scored, and so are none. */
export type Question = { item: LoadedItem; quiz: Quiz; place: Place }

/** `sentences`: longest first. */
export type LessonCoverage = { lesson: Lesson; place: Place; quiz: Quiz; sentences: Sentence[]; figures: number }

export type SectionCoverage = { ref: string; section: Section; lesson: Lesson; place: Place; questions: Question[]; activities: Activity[]; grade: number; words: number }

/** `own`: the questions of its lesson's quiz; `final`: those of the final check. */
export type ObjectiveCoverage = { objective: Objective; lesson: Lesson; place: Place; questions: Question[]; own: Question[]; final: Question[] }

/** `untested`: the author's reason why no question checks it. */
export type ClaimCoverage = { claim: Claim; place: Place; sections: SectionCoverage[]; questions: Question[]; references: Reference[]; untested: string | null }

/** What cites it: claims, lessons by their prose, warning signs. */
export type ReferenceCoverage = { reference: Reference; place: Place; claims: Claim[]; lessons: Lesson[]; signs: SignCoverage[] }

/** A line of lessons/help.yaml. `opened`: at least one of its references was opened and seen. */
export type SignCoverage = { text: string; level: string; citations: string[]; opened: boolean; place: Place }
