import type * as z from 'zod'
import { ActivitiesFileSchema } from '#lib/content/activity.ts'
import { ClaimsFileSchema, FiguresFileSchema, ReferencesFileSchema, TermsFileSchema } from '#lib/content/evidence.ts'
import { HelpFileSchema } from '#lib/content/help.ts'
import { QuizSchema } from '#lib/content/quiz.ts'
import { StretchesFileSchema } from '#lib/content/stretch.ts'
import type { LessonReading } from './lesson-file.ts'
import { readLesson } from './read-lesson.ts'
import { readYaml, type YamlReading } from './yaml-file.ts'

/** A content file: its name from the project's folder, with forward slashes, and its text. */
export type SourceFile = { file: string; text: string }

/** The files that a course has one of. */
const schemas = {
  'lessons/claims.yaml': ClaimsFileSchema,
  'lessons/references.yaml': ReferencesFileSchema,
  'lessons/terms.yaml': TermsFileSchema,
  'lessons/figures.yaml': FiguresFileSchema,
  'lessons/activities.yaml': ActivitiesFileSchema,
  'lessons/help.yaml': HelpFileSchema,
  'lessons/stretches.yaml': StretchesFileSchema,
} satisfies Record<string, z.ZodType>

/** What a content file holds: plain data, which JSON keeps. */
export type Reading = LessonReading | YamlReading<unknown>

export type SharedFile = keyof typeof schemas
export type ValueOf<F extends SharedFile> = z.infer<(typeof schemas)[F]>

/** A Reading as JSON. It depends on nothing but the file's name, its text, and the code that reads it. */
export function readContent({ file, text }: SourceFile): string {
  if (file.endsWith('.mdx')) return JSON.stringify(readLesson(file, text))
  const { value, problems } = readYaml<z.ZodType>(file in schemas ? schemas[file as SharedFile] : QuizSchema, file, text)
  return JSON.stringify({ value, problems })
}
