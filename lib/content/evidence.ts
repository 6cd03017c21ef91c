import * as z from 'zod'
import { ClaimIdSchema, SlugSchema, TextSchema } from './text.ts'

export const verdicts = ['supported', 'nuanced', 'corrected', 'unsupported'] as const
export type Verdict = (typeof verdicts)[number]

/** lessons/claims.yaml: what the source article says, and what the course teaches instead or as well. */
export const ClaimsFileSchema = z.strictObject({
  /** The statements of the article, in its order. */
  claims: z.array(
    z.strictObject({
      id: ClaimIdSchema,
      /** Paragraph of lessons/article.txt; its title is paragraph 0. */
      paragraph: z.int().min(0),
      /** The article's own words, mistakes and all. */
      quote: TextSchema,
      /** Slug of the lesson that answers it. */
      lesson: SlugSchema,
      topic: TextSchema,
      verdict: z.enum(verdicts, 'must be supported, nuanced, corrected or unsupported'),
      teach: TextSchema,
      why: TextSchema,
      /** Where the evidence is weak, and how: shown in lessons beside what is taught. */
      limits: TextSchema.optional(),
      /** Ids from lessons/references.yaml. None only where no evidence was found (unsupported). */
      citations: z.array(SlugSchema),
      /** Why no question checks it. */
      untested: TextSchema.optional(),
      /** Taken as written it could delay care, cause harm or cause fear: the correction always comes with the way to help. */
      danger: z.boolean(),
      /** Ids of the signs in lessons/help.yaml that it touches. A dangerous claim needs at least one. */
      signs: z.array(SlugSchema).default([]),
    }),
  ),
  /** Words of the article that only lead from one statement to the next, such as "as mentioned". */
  joins: z.array(TextSchema).default([]),
  /** What else states nothing, such as the title, and why. */
  uncovered: z.array(z.strictObject({ paragraph: z.int().min(0), text: TextSchema, reason: TextSchema })).default([]),
})
export type Claim = z.infer<typeof ClaimsFileSchema>['claims'][number]

/** lessons/references.yaml: the evidence. Nothing is cited that is not here. */
export const ReferencesFileSchema = z.strictObject({
  references: z.array(
    z.strictObject({
      id: SlugSchema,
      type: z.enum(['article-journal', 'webpage', 'book', 'chapter', 'report']),
      authors: z.array(TextSchema).min(1, 'needs at least one author or organization'),
      title: TextSchema,
      year: z.int().nullable(),
      container: TextSchema.nullish(),
      publisher: TextSchema.nullish(),
      volume: TextSchema.nullish(),
      issue: TextSchema.nullish(),
      pages: TextSchema.nullish(),
      doi: TextSchema.nullable(),
      url: z.url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://, or null' }).nullable(),
      /** "verified": seen at `verifiedAt`. "from knowledge": recalled, still to be opened and compared. */
      verified: z.enum(['verified', 'from knowledge']),
      verifiedAt: TextSchema.nullish(),
      note: TextSchema.nullish(),
    }),
  ),
})
export type Reference = z.infer<typeof ReferencesFileSchema>['references'][number]

/** lessons/terms.yaml: each term in plain words. */
export const TermsFileSchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: SlugSchema,
      term: TextSchema,
      /** Its other forms, such as spasms: in each lesson, the first of all of them is to be marked. */
      forms: z.array(TextSchema).default([]),
      definition: TextSchema,
      /** How it is said, where that is not plain. */
      say: TextSchema.optional(),
    }),
  ),
})
export type Term = z.infer<typeof TermsFileSchema>['terms'][number]

/** lessons/figures.yaml: what each drawing in lessons/figures/<id>.svg says, in words. */
export const FiguresFileSchema = z.strictObject({
  figures: z.array(
    z.strictObject({
      id: SlugSchema,
      /** Caption under the drawing. */
      title: TextSchema,
      /** Short name of the drawing for screen readers, under 150 characters. */
      alt: TextSchema,
      /** Ids of the signs in lessons/help.yaml that it touches: in a lesson, the way to help stands under the caption. */
      signs: z.array(SlugSchema).default([]),
      /** Everything the drawing says, as paragraphs and lists, shown under "Describe this picture". */
      description: z
        .array(
          z.union([
            TextSchema,
            z.strictObject({ list: z.array(TextSchema).min(1), ordered: z.boolean().default(false) }),
          ]),
        )
        .min(1, 'must say all that the drawing says, for example - "Two boxes stand side by side. …"'),
    }),
  ),
})
export type Figure = z.infer<typeof FiguresFileSchema>['figures'][number]
