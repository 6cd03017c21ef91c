import type { LessonFrontMatter } from '#lib/content/lesson.ts'
import type { LessonNode } from '#lib/content/loaded-course.ts'
import type { ContentProblem, Place } from './content-problem.ts'
import type { ComponentName } from './lesson-components.ts'

/** A component as it stands in a lesson. `section` is the id of the section around it. */
export type Use = {
  name: ComponentName
  attributes: Record<string, string>
  section: string | null
  part: number
  place: Place
}

/** What reading a lesson gives: plain data, so that it can be kept. */
export type LessonReading = {
  /** Its MDX could be parsed. */
  isReadable: boolean
  /** Null when it does not fit its schema. */
  frontMatter: LessonFrontMatter | null
  /** Where the id of each objective stands. */
  objectivePlaces: Place[]
  uses: Use[]
  links: { url: string; place: Place }[]
  /** Where the texts stand in which a term can be marked, as offsets into the source: all but headings, links and terms. */
  texts: [start: number, end: number][]
  /** Flesch–Kincaid grade of the prose. */
  grade: number
  words: number
  /** Empty while there are problems. */
  tree: LessonNode[]
  problems: ContentProblem[]
}

/** A lesson read and taken apart. */
export type LessonFile = LessonReading & { slug: string; file: string; source: string }

/** The beginning of a lesson, for what it lacks. */
export function startOf({ file }: LessonFile): Place {
  return { file, line: 1, column: 1 }
}
