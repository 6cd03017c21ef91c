import * as z from 'zod'
import { wcag22, type Criterion } from './wcag-2.2.ts'

/** The terms of an accessibility conformance report (ITI's VPAT 2.5), and how we write them. */
export const verdicts = {
  supports: 'Supports',
  'partially-supports': 'Partially supports',
  'does-not-support': 'Does not support',
  'not-applicable': 'Not applicable',
} as const
export type Verdict = keyof typeof verdicts

const ProseSchema = z.string().min(1)
const IdsSchema = z.array(z.string()).default([])

const LimitSchema = z.strictObject({
  /** What is not good yet, for whom, and what helps until then. In plain words: learners read it on /accessibility. */
  text: ProseSchema,
  /** The criteria that it keeps from being met. */
  criteria: z.array(z.enum(wcag22.map(({ number }) => number))).min(1, 'names at least one criterion, for example [1.4.12]'),
})

/** Tests that show one thing. All of them have to be there and to pass, or nothing may rest on them. */
const ProofSchema = z.strictObject({
  file: z.string().regex(/^tests\/.+\.(test|spec)\.ts$/, 'is a test file from the project’s folder, for example tests/e2e/walk.spec.ts'),
  /** As the test says them. `*` stands for any text: at least one test must fit, and all that fit must pass. */
  titles: z.array(ProseSchema).min(1, 'names at least one test'),
  /** What they show, in one line. */
  shows: ProseSchema,
})

/** What only a person can judge: how they looked, at what, and when. */
const ReviewSchema = z.strictObject({ date: z.iso.date('is a day, for example 2026-11-27'), of: ProseSchema, how: ProseSchema })

const ClaimSchema = z.strictObject({
  verdict: z.enum(Object.keys(verdicts) as Verdict[]),
  /** How it is met, concretely; of what does not apply, why it does not. */
  how: ProseSchema,
  /** Ids of `proofs`. */
  proofs: IdsSchema,
  /** Ids of `reviews`. */
  reviews: IdsSchema,
})

/** docs/accessibility.yaml: what we claim of every criterion, on what it rests, and what the course says of it to learners. */
export const ConformanceSchema = z
  .strictObject({
    /** The day on which all of it was last gone through. */
    assessed: z.iso.date('is a day, for example 2026-11-27'),
    /** How it was tested, and how it was not. Learners read both on /accessibility. */
    tested: z.array(ProseSchema).min(1),
    untested: z.array(ProseSchema).min(1),
    limits: z.array(LimitSchema),
    proofs: z.record(z.string(), ProofSchema),
    reviews: z.record(z.string(), ReviewSchema),
    criteria: z.strictObject(Object.fromEntries(wcag22.map(({ number }) => [number, ClaimSchema]))),
  })
  .superRefine(checkClaims)

export type Conformance = z.infer<typeof ConformanceSchema>
export type Proof = z.infer<typeof ProofSchema>
export type Claim = z.infer<typeof ClaimSchema>
export type Limit = z.infer<typeof LimitSchema>

/** Every criterion with what is claimed of it, in the order of the standard. */
export function claimsOf({ criteria }: Pick<Conformance, 'criteria'>): { criterion: Criterion; claim: Claim }[] {
  return wcag22.flatMap((criterion) => {
    const claim = criteria[criterion.number]
    return claim ? [{ criterion, claim }] : []
  })
}

export function limitsOf({ limits }: Pick<Conformance, 'limits'>, { number }: Criterion): Limit[] {
  return limits.filter(({ criteria }) => criteria.includes(number))
}

/** No claim without what it rests on, no gap without a limit that tells learners of it, and nothing that nobody uses. */
function checkClaims(conformance: Conformance, context: z.RefinementCtx): void {
  const report = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
  const claims = claimsOf(conformance)
  for (const { criterion, claim } of claims) {
    const path = ['criteria', criterion.number]
    const isMet = claim.verdict === 'supports' || claim.verdict === 'partially-supports'
    const isLacking = claim.verdict === 'partially-supports' || claim.verdict === 'does-not-support'
    const isLimited = limitsOf(conformance, criterion).length > 0
    if (isMet && claim.proofs.length + claim.reviews.length === 0) report(path, `${criterion.number} is claimed and rests on nothing: name a proof or a review`)
    if (isLacking && !isLimited) report(path, `${criterion.number} is not wholly met, and no limit tells learners so: add one to "limits"`)
    if (!isLacking && isLimited) report(path, `a limit says that ${criterion.number} is not wholly met: mend the verdict, or the limit`)
    for (const kind of ['proofs', 'reviews'] as const) {
      claim[kind].forEach((id, index) => Object.hasOwn(conformance[kind], id) || report([...path, kind, index], `"${id}" is none of the ${kind} of this file`))
    }
  }
  for (const kind of ['proofs', 'reviews'] as const) {
    const used = new Set(claims.flatMap(({ claim }) => claim[kind]))
    for (const id of Object.keys(conformance[kind])) if (!used.has(id)) report([kind, id], 'no criterion rests on it: name it where it belongs, or take it out')
  }
}
