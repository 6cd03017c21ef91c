import * as z from 'zod'
import { SlugSchema, TextSchema } from './text.ts'

/** Seconds that a stretch can be held: "if 10 is too much, start with 3", and no guide goes past 60. */
export const shortestHold = 3
export const longestHold = 60
export const mostRepeats = 10

const HoldSchema = z.int().min(shortestHold, `must be at least ${shortestHold} seconds`).max(longestHold, `must be at most ${longestHold} seconds`)
const RepeatsSchema = z.int().min(1, 'must be at least 1').max(mostRepeats, `must be at most ${mostRepeats}`)

/** Ids from lessons/references.yaml. */
const CitationsSchema = z.array(SlugSchema).default([])

/** `standing` needs standing and balance; `seated` is for people who sit, or move less. */
export const versionIds = ['standing', 'seated'] as const
export type VersionId = (typeof versionIds)[number]

/** One way to do a stretch. Its steps say all that its figure shows. */
const VersionSchema = z.strictObject({
  id: z.enum(versionIds),
  /** Its heading, such as "Seated or low-mobility chest stretch". */
  title: TextSchema,
  /** How a choice between the two names it, where "Standing" or "Seated" is not quite right. */
  choice: TextSchema.optional(),
  /** Id from lessons/figures.yaml: its start and its end. */
  figure: SlugSchema,
  /** one-at-a-time: first one side of the body, then the other. together: both at once. */
  sides: z.enum(['one-at-a-time', 'together'], 'must be one-at-a-time or together'),
  /** Where its steps name numbers of their own: they hold in every routine, except that a hold may be shorter. */
  dose: z.strictObject({ hold: HoldSchema, repeats: RepeatsSchema }).optional(),
  /** What to do, in order, in words that can be followed without seeing the figure. */
  steps: z.array(TextSchema).min(1, 'needs its steps, for example - Stand behind a firm chair.'),
  /** Further ways, such as in bed or with one arm. Read as "In bed: lie on your back …". */
  others: z.array(z.strictObject({ lead: TextSchema, text: TextSchema })).default([]),
})

/** A routine's address names its stretches beside these. */
const taken = ['hold', 'repeats', 'rest', 'sides']

const StretchSchema = z.strictObject({
  id: SlugSchema.refine((id) => !taken.includes(id), `must not be one of ${taken.join(', ')}: addresses of routines use them`),
  name: TextSchema,
  /** Why it is here, where that needs saying. */
  why: z.strictObject({ text: TextSchema, citations: CitationsSchema }).optional(),
  /** Read as "You should feel it …". */
  feel: TextSchema,
  versions: z
    .array(VersionSchema)
    .refine((versions) => versionIds.every((id, index) => versions[index]?.id === id) && versions.length === versionIds.length, 'needs exactly the two versions standing and seated, in this order'),
  /** Read as "Take care: …": who should skip it, ask first, or stop. */
  care: TextSchema.optional(),
  note: z.strictObject({ lead: TextSchema, text: TextSchema }).optional(),
})

/** A routine that is offered ready-made. */
const RoutineSchema = z.strictObject({
  id: SlugSchema,
  title: TextSchema,
  why: z.strictObject({ text: TextSchema, citations: CitationsSchema }).optional(),
  /** Seconds of each hold. */
  hold: HoldSchema,
  /** Holds of each side. */
  repeats: RepeatsSchema,
  /** Seconds between two holds. */
  rest: z.int().min(5, 'must be at least 5 seconds').max(60, 'must be at most 60 seconds'),
  stretches: z.array(z.strictObject({ stretch: SlugSchema, version: z.enum(versionIds) })).min(1, 'needs at least one stretch'),
})

/** lessons/stretches.yaml: what lessons show by <Stretch> and <StretchRules>, and what /practice is made of. */
export const StretchesFileSchema = z.strictObject({
  /** Who has, and has not, checked the stretches, and where they come from. */
  notice: z.strictObject({ lead: TextSchema, sentences: z.array(z.strictObject({ text: TextSchema, citations: CitationsSchema })).min(1) }),
  /** What holds for every stretch. The rule with the id "stop" also stands beside each of them. */
  rules: z
    .array(z.strictObject({ id: SlugSchema, lead: TextSchema, text: TextSchema.optional() }))
    .refine((rules) => rules.some(({ id }) => id === 'stop'), 'needs a rule with the id "stop": when to stop stretching'),
  /** Id from lessons/figures.yaml: where each stretch is felt. Shown on /practice. */
  overview: SlugSchema.optional(),
  stretches: z.array(StretchSchema),
  routines: z.array(RoutineSchema).default([]),
})
export type Stretches = z.infer<typeof StretchesFileSchema>
export type Stretch = Stretches['stretches'][number]
export type StretchVersion = Stretch['versions'][number]

/** The rule that stands beside every stretch. */
export function stopRule({ rules }: Pick<Stretches, 'rules'>): string {
  return rules.find(({ id }) => id === 'stop')?.lead ?? ''
}
