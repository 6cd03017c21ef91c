import * as z from 'zod'
import { ClaimIdSchema, SectionRefSchema, SlugSchema, TextSchema } from './text.ts'

const feedback = TextSchema.meta({ description: 'Says why, right or wrong, in one to three short sentences.' })

/** One choice. Every option teaches: its feedback says why it is right or wrong. */
export const OptionSchema = z.strictObject({
  id: SlugSchema,
  text: TextSchema,
  feedback,
  /** What a learner who chooses this may believe. For authors and educators; learners never see it. */
  misconception: TextSchema.optional(),
})

const optionList = z.array(OptionSchema).min(2, 'needs at least two options to choose from')

const common = {
  id: SlugSchema,
  /** Ids of the objectives that this item checks, from the front matter of its lesson (of any lesson in the final check). */
  objectives: z.array(SlugSchema).min(1, 'needs at least one objective, for example [define-spasm-and-cramp]'),
  /** Ids of the claims that it rests on, from lessons/claims.yaml. */
  claims: z.array(ClaimIdSchema).min(1, 'needs at least one claim, for example [C03]'),
  /** The lesson section that teaches it: feedback leads back there. */
  section: SectionRefSchema,
  /** 1 recall, 2 understanding or simple use, 3 judgment. */
  difficulty: z.literal([1, 2, 3], 'must be 1 (recall), 2 (understanding) or 3 (judgment)'),
  /** Level of the revised Bloom taxonomy (Anderson and Krathwohl, 2001). */
  bloom: z.enum(['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create']),
  /** Must be answered safely before the quiz can be passed, whatever the percentage. */
  safety: z.boolean().default(false),
  /** Id of a scenario of this quiz that the learner reads first. Items that share one are asked one after the other. */
  scenario: SlugSchema.optional(),
  /** The question. */
  prompt: TextSchema,
}

/** Exactly one option is right. */
export const SingleChoiceSchema = z.strictObject({
  type: z.literal('single-choice'),
  ...common,
  options: optionList,
  /** Id of the right option. */
  key: SlugSchema,
})

/** A statement to judge, with the reason. Each option is a verdict and a reason, such as "False, because …". */
export const TrueFalseReasonSchema = z.strictObject({
  type: z.literal('true-false-reason'),
  ...common,
  /** The sentence to be judged. It is shown as a quotation under the prompt. */
  statement: TextSchema,
  options: z.array(OptionSchema.extend({ verdict: z.boolean() })).min(2, 'needs at least two options to choose from'),
  key: SlugSchema,
})

/** Several options are right; the learner is told how many. */
export const MultipleResponseSchema = z.strictObject({
  type: z.literal('multiple-response'),
  ...common,
  options: optionList,
  /** Ids of all right options. */
  key: z.array(SlugSchema).min(2, 'needs at least two right options; with one, use type: single-choice'),
})

/** Steps to put in order. */
export const OrderingSchema = z.strictObject({
  type: z.literal('ordering'),
  ...common,
  /** The steps in the right order; learners get them shuffled. */
  steps: z.array(OptionSchema).min(3, 'needs at least three steps to put in order'),
})

const pairing = {
  /** What the learner chooses from. At least one is left over unless choices may be used again. */
  choices: z
    .array(
      z.strictObject({
        id: SlugSchema,
        text: TextSchema,
        /** Needed where the choice belongs to no prompt: says why it is left over. */
        feedback: feedback.optional(),
        misconception: TextSchema.optional(),
      }),
    )
    .min(2, 'needs at least two choices'),
  /** May one choice fit several prompts? Then the learner sorts into bins instead of pairing. */
  reuse: z.boolean().default(false),
}

const pair = z.strictObject({
  id: SlugSchema,
  text: TextSchema,
  /** Id of the choice that fits. */
  match: SlugSchema,
  /** Shown when it was matched rightly. */
  feedback,
  /** Shown when another choice was taken: names the clue. */
  feedbackWrong: feedback,
  misconception: TextSchema.optional(),
})

/** Each prompt gets one choice from a list. */
export const MatchingSchema = z.strictObject({
  type: z.literal('matching'),
  ...common,
  prompts: z.array(pair).min(2, 'needs at least two prompts to match'),
  ...pairing,
})

/** Each numbered part of a figure gets a label from a list. Answerable from the parts' descriptions alone. */
export const LabelFigureSchema = z.strictObject({
  type: z.literal('label-figure'),
  ...common,
  /** Id of a figure in lessons/figures.yaml whose drawing numbers its parts 1, 2, 3 … in the order of `parts`. */
  figure: SlugSchema,
  /** Each part's `text` describes it so that the picture is not needed. */
  parts: z.array(pair).min(2, 'needs at least two parts to label'),
  ...pairing,
})

/** A word or short phrase to type. Case, spacing, diacritics, a leading article and punctuation are forgiven. */
export const FillInTheBlankSchema = z.strictObject({
  type: z.literal('fill-in-the-blank'),
  ...common,
  /** The sentence before the blank. The prompt asks the question; this is completed by the learner. */
  before: z.string(),
  /** The sentence after the blank. */
  after: z.string(),
  /** Right answers, common misspellings included. The first is the one that feedback shows. */
  accept: z.array(TextSchema).min(1, 'needs at least one accepted answer'),
  feedback,
  /** Wrong answers to expect, each with feedback that says why. */
  expected: z.array(
    z.strictObject({ answers: z.array(TextSchema).min(1), feedback, misconception: TextSchema.optional() }),
  ),
  /** Shown for any other answer. */
  otherwise: z.strictObject({ feedback, misconception: TextSchema.optional() }),
  /** The same question as a list, for people who find spelling hard. Holds exactly one accepted answer. */
  list: z.array(TextSchema).min(2, 'needs at least two words to choose from, one of them right'),
})

export const ItemSchema = z.discriminatedUnion('type', [
  SingleChoiceSchema,
  TrueFalseReasonSchema,
  MultipleResponseSchema,
  OrderingSchema,
  MatchingSchema,
  LabelFigureSchema,
  FillInTheBlankSchema,
])

export type Option = z.infer<typeof OptionSchema>
/** An item with its key and feedback. Never leaves the grader's side: learners get a `PublicItem`. */
export type Item = z.infer<typeof ItemSchema>
export type ItemType = Item['type']
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>
