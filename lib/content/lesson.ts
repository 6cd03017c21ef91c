import * as z from 'zod'
import { SlugSchema, TextSchema } from './text.ts'

export const tissues = ['muscle', 'nerve', 'tendon', 'ligament', 'bone'] as const

/** The front matter of lessons/<slug>.mdx. The slug is the file's name. */
export const LessonFrontMatterSchema = z.strictObject({
  title: TextSchema,
  /** One or two sentences for the course page: what the lesson is about. */
  summary: TextSchema,
  /** The tissue whose colour the lesson carries. */
  tissue: z.enum(tissues),
  /** Reading time in minutes. */
  minutes: z.int().min(1).max(60),
  /** What a learner can do afterwards. */
  objectives: z
    .array(z.strictObject({ id: SlugSchema, text: TextSchema }))
    .min(1, 'needs at least one objective, for example - { id: name-a-spasm, text: Tell a spasm from soreness }'),
  /** When its claims were last compared with their references, as YYYY-MM-DD. */
  checked: z.iso.date('must be a date in quotes such as "2026-11-24"'),
})
export type LessonFrontMatter = z.infer<typeof LessonFrontMatterSchema>
export type Objective = LessonFrontMatter['objectives'][number]
