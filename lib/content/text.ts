import * as z from 'zod'

/** A stable id in words: it outlives the wording and ends up in addresses, reports and learners' records. */
export const SlugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id in small letters, numbers and hyphens, for example "what-a-spasm-is"')

/** The id of a claim in lessons/claims.yaml. */
export const ClaimIdSchema = z.string().regex(/^C\d{2}$/, 'must be a claim id, for example "C04"')

/** Plain text that a learner reads. No markup: it is shown as it stands. */
export const TextSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty: write what the learner should read, for example "A muscle tightens by itself"')

/** A place in a lesson, as `lesson#section`. */
export const SectionRefSchema = z
  .string()
  .regex(
    /^[a-z0-9-]+#[a-z0-9-]+$/,
    'must name a lesson and a section, for example "spasms-and-cramps#what-a-spasm-is"',
  )
