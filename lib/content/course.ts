import * as z from 'zod'
import { SlugSchema, TextSchema } from './text.ts'

/** lessons/course.yaml: the course as a whole. */
export const CourseFileSchema = z.strictObject({
  title: TextSchema,
  /** Two or three sentences: what the course is. */
  summary: TextSchema,
  /** For whom it is. */
  audience: TextSchema,
  /** How long it takes in all, in words. */
  duration: TextSchema,
  /** Shown at the start, on every page's foot and on the record. */
  notice: TextSchema,
  /** Who has, and has not, reviewed the course. */
  review: TextSchema,
  /** Slugs of the lessons in order; each has lessons/<slug>.mdx and quizzes/<slug>.yaml. */
  lessons: z.array(SlugSchema).min(1, 'needs at least one lesson'),
  /** Slug of the final check: quizzes/<slug>.yaml. */
  final: SlugSchema,
  /** Share of the score that passes a quiz, above 0 and at most 1 (cmi5 §10.2.4). */
  masteryScore: z.number().gt(0, 'must be above 0, for example 0.8').max(1, 'must be at most 1, for example 0.8'),
  /** sequential: a lesson opens when the quiz before it is passed. open: nothing is locked. */
  gating: z.enum(['sequential', 'open'], 'must be "sequential" or "open"'),
})
export type CourseFile = z.infer<typeof CourseFileSchema>
