import * as z from 'zod'
import { SlugSchema, TextSchema } from './text.ts'
import type { HelpLines } from './help-lines.ts'

const plainText = TextSchema.refine((text) => !/[{}]/.test(text.replaceAll(/\{(?:emergency|advice)\}/g, '')), 'only {emergency} and {advice} may stand in braces: they become what the host has set')

/** A short plain sentence of what to do. `{emergency}` and `{advice}` in it become the numbers that the host has set, or words for any country. */
const LineSchema = z.strictObject({
  text: plainText,
  /** From professional knowledge: no page was opened to verify it, and a clinician must confirm it. */
  unverified: z.boolean().default(false),
})

/** One warning sign. */
const SignSchema = z.strictObject({
  /** In words, and kept for good: links lead to /get-help#<id>. */
  id: SlugSchema,
  /** A few words, as in a link: “Get help now: Numbness between the legs”. */
  name: TextSchema.max(60, 'must be a few words, 60 letters at most: put the rest into text'),
  /** The sign in full, where its name does not say all of it. */
  text: TextSchema.optional(),
  /** What to do besides calling. */
  do: z.array(LineSchema).default([]),
  /** Ids from lessons/references.yaml, for the sign and for what to do. */
  citations: z.array(SlugSchema).default([]),
  /** From professional knowledge: no page was opened to verify it, and a clinician must confirm it. */
  unverified: z.boolean().default(false),
})

/** lessons/help.yaml: the warning signs by urgency, and what to do. All of it together must fit on one sheet of paper. */
export const HelpFileSchema = z.strictObject({
  intro: TextSchema,
  /** What `{emergency}` means where the host has set no number: words for any country. */
  emergency: TextSchema,
  /** What `{advice}` means where the host has set no advice line. */
  advice: TextSchema,
  /** How to call: the steps for every call. */
  call: z.array(LineSchema).min(1, 'needs at least one step of how to call'),
  levels: z
    .array(
      z.strictObject({
        id: z.enum(['now', 'same-day', 'soon']),
        label: TextSchema,
        /** What to do for every sign of this level. */
        do: z.array(LineSchema).min(1, 'needs at least one step, for example - text: Call {emergency}.'),
        /** What to say first on the phone. Shown as a quotation. */
        say: TextSchema,
        groups: z.array(
          z.strictObject({
            lead: TextSchema,
            /** The signs mean something only together with the lead, so links say it too: “Back pain with: Fever”. */
            leadInLinks: z.boolean().default(false),
            signs: z.array(SignSchema).min(1, 'needs at least one sign'),
          }),
        ),
      }),
    )
    .length(3, 'needs exactly the three levels now, same-day and soon'),
  unverifiedNote: TextSchema,
})
export type Help = z.infer<typeof HelpFileSchema>
export type HelpLevel = Help['levels'][number]
export type HelpLine = z.infer<typeof LineSchema>
export type WarningSign = z.infer<typeof SignSchema>

/** The help page's content, with the numbers that the host has set. */
export type CourseHelp = Help & { lines: HelpLines }

/** Every sign with its level and with its name as it can stand alone, the most urgent first. */
export function signsOf({ levels }: Help): (WarningSign & { level: HelpLevel['id']; fullName: string })[] {
  return levels.flatMap(({ id, groups }) =>
    groups.flatMap(({ lead, leadInLinks, signs }) => signs.map((sign) => ({ ...sign, level: id, fullName: leadInLinks ? `${lead} ${sign.name}` : sign.name }))),
  )
}
