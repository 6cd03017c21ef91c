import * as z from 'zod'
import { QuizSchema } from '#lib/content/quiz.ts'

/** The quiz schema as JSON Schema (draft 2020-12), as text. */
export function quizJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(QuizSchema, { io: 'input' }), null, 2)}\n`
}
