import * as z from 'zod'
import { ItemSchema } from './item.ts'
import { SlugSchema, TextSchema } from './text.ts'

/** A quiz file: the pool that attempts draw from. */
export const QuizSchema = z.strictObject({
  title: TextSchema,
  /** How many items an attempt asks. Safety-critical items and each objective are always among them. */
  draw: z.int().min(1, 'must be at least 1'),
  /** Stories that items may share through their `scenario`. */
  scenarios: z.array(z.strictObject({ id: SlugSchema, text: TextSchema })).default([]),
  items: z.array(ItemSchema).min(1, 'needs at least one item'),
})

export type QuizFile = z.infer<typeof QuizSchema>
export type Scenario = QuizFile['scenarios'][number]
