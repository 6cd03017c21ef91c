import type { Piece } from './article.ts'
import type { Activity } from './activity.ts'
import type { CourseFile } from './course.ts'
import type { Claim, Figure, Reference, Term } from './evidence.ts'
import type { CourseHelp } from './help.ts'
import type { Item } from './item.ts'
import type { LessonFrontMatter } from './lesson.ts'
import type { Stretches } from './stretch.ts'

/** An item with the hash of what is asked and graded: it changes only when the item means something else to a learner. */
export type LoadedItem = Item & { hash: string }

/** A section of a lesson. `part` counts from 1. */
export type Section = { id: string; title: string; claims: string[]; part: number }

/** About five minutes of a lesson, ending in a safe place to stop. `number` counts from 1. */
export type Part = { number: number; title: string; minutes: number; sections: Section[] }

/** Where in a lesson the thing with this id stands: the section with its id, the summary, or null for the opening. */
export type PlaceOf = { id: string; section: string | null }

/** A piece of a lesson: text, an HTML element, or a component of the one map, whose name begins with a capital letter. */
export type LessonNode = string | { tag: string; props: Record<string, unknown>; children: LessonNode[] }

export type Lesson = LessonFrontMatter & {
  slug: string
  /** From 1. */
  number: number
  parts: Part[]
  sections: Section[]
  /** Ids of the activities that stand in it. */
  activities: string[]
  /** The stretches that it shows, each with the id of its section. */
  stretches: { id: string; section: string }[]
  /** Ids of references in the order in which they are first cited. */
  citations: string[]
  /** Every place in which one is cited, and every term where it first stands, in the order of the text. */
  citedAt: PlaceOf[]
  termsAt: PlaceOf[]
  /** Its text and everything in it. */
  tree: LessonNode[]
  /** Changes whenever its MDX does. */
  hash: string
  /** Flesch–Kincaid grade of the prose. */
  readingGrade: number
  words: number
}

/** `lesson` is the slug of the lesson that it follows; null for the final check. */
export type Quiz = {
  slug: string
  title: string
  draw: number
  scenarios: Record<string, string>
  items: LoadedItem[]
  lesson: string | null
}

/** The whole course, checked. Records are keyed by id. */
export type LoadedCourse = Omit<CourseFile, 'lessons'> & {
  /** Changes whenever any of the content does. */
  version: string
  lessons: Lesson[]
  /** In the order of the course, the final check last. */
  quizzes: Quiz[]
  claims: Record<string, Claim>
  /** The article, paragraph by paragraph from its title on, each in pieces. */
  article: Piece[][]
  references: Record<string, Reference>
  terms: Record<string, Term>
  figures: Record<string, Figure & { svg: string }>
  /** The SVG with the patterns that the figures share. */
  figurePatterns: string
  activities: Record<string, Activity>
  help: CourseHelp
  stretches: Stretches
}
