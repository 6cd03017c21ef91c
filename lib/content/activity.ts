import * as z from 'zod'
import { MatchingSchema, OrderingSchema } from './item.ts'
import { SlugSchema, TextSchema } from './text.ts'

/** A week to fill in: one thing for each day, each with a seated version. */
export const WeekPlanSchema = z.strictObject({
  type: z.literal('week-plan'),
  id: SlugSchema,
  prompt: TextSchema,
  /** Things to choose from. */
  choices: z.array(z.strictObject({ id: SlugSchema, text: TextSchema, seated: TextSchema })).min(2),
})

/** lessons/activities.yaml: something to do in a lesson. Not scored, nothing kept. */
export const ActivitiesFileSchema = z.strictObject({
  activities: z.array(z.discriminatedUnion('type', [MatchingSchema, OrderingSchema, WeekPlanSchema])),
})
export type Activity = z.infer<typeof ActivitiesFileSchema>['activities'][number]
export type WeekPlan = z.infer<typeof WeekPlanSchema>
