import * as z from 'zod'
import { feelings, longestNote } from '#lib/practice/diary-entry.ts'
import { versionIds } from '#lib/content/stretch.ts'
import { ReadingPreferencesSchema } from '#lib/reading/reading-preferences.ts'
import type { LearningEvent } from './events.ts'

const Id = z.string().min(1).max(200)
const Count = z.int().min(0).max(10_000)
const Text = z.string().max(200)
const Share = z.number().min(0).max(1)
const Texts = z.record(Text, Text).refine((texts) => Object.keys(texts).length <= 40)
/**
 * A device's clock may be years ahead: what was done there is kept with its time, which is what its order rests on. Past the
 * year 9999 a Date ends (at 8.64e15), and nothing could follow.
 */
const At = z.int().min(0).max(Date.UTC(9999, 0))
const happened = { id: Id, at: At }

const ResponseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), chosen: z.array(Text).max(40) }),
  z.strictObject({ kind: z.literal('order'), places: Texts }),
  z.strictObject({ kind: z.literal('matches'), matches: Texts }),
  z.strictObject({ kind: z.literal('text'), typed: Text, listed: Text }),
])

const OutcomeSchema = z.strictObject({ scaled: Share, correct: z.boolean(), parts: z.array(z.strictObject({ id: Text, given: Text, right: z.boolean() })).max(40) })

const ScoreSchema = z.strictObject({ raw: z.number().min(0).max(100), max: Count, scaled: Share })

const RoutineSchema = z.strictObject({
  stretches: z.array(z.strictObject({ stretch: Text, version: z.enum(versionIds) })).max(100),
  hold: Count,
  repeats: Count,
  rest: Count,
  sides: z.enum(['both', 'one']),
})

const EventSchema: z.ZodType<LearningEvent> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lesson.started'), ...happened, lesson: Id, run: Count }),
  z.strictObject({ type: z.literal('part.read'), ...happened, lesson: Id, run: Count, part: Count }),
  z.strictObject({
    type: z.literal('attempt.started'),
    ...happened,
    attempt: z.uuid(),
    quiz: Id,
    run: Count,
    seed: Id,
    items: z.array(z.strictObject({ id: Id, hash: Id, safety: z.boolean() })).max(100),
    masteryScore: Share,
    version: Id,
  }),
  z.strictObject({ type: z.literal('item.answered'), ...happened, attempt: z.uuid(), item: Id, round: Count, hash: Id, response: ResponseSchema, outcome: OutcomeSchema }),
  z.strictObject({ type: z.literal('item.continued'), ...happened, attempt: z.uuid(), item: Id, round: Count }),
  z.strictObject({ type: z.literal('quiz.passed'), ...happened, attempt: z.uuid(), quiz: Id, score: ScoreSchema, opens: z.array(Id).max(100), version: Id }),
  z.strictObject({ type: z.literal('course.completed'), ...happened, version: Id }),
  z.strictObject({ type: z.literal('started.over'), ...happened, lesson: Id.nullable() }),
  z.strictObject({ type: z.literal('learner.named'), ...happened, name: Text }),
  z.strictObject({ type: z.literal('practice.routine-kept'), ...happened, routine: RoutineSchema.nullable() }),
  z.strictObject({ type: z.literal('practice.done'), ...happened, day: z.iso.date(), felt: z.enum(feelings), note: z.string().max(longestNote), stretches: Count }),
  z.strictObject({ type: z.literal('practice.removed'), ...happened, entry: Id }),
  z.strictObject({ type: z.literal('reading.preferred'), ...happened, preferences: ReadingPreferencesSchema }),
])

/** A quiz of 100 questions begins with an event of this length. Forms may be as long. */
const mostBytes = 16_000

/** What another host of the same learner says that happened there; what is not well-formed, or far too long, is left out. */
export function parseEvents(given: unknown): LearningEvent[] {
  if (!Array.isArray(given)) return []
  return given.flatMap((one) => {
    const { data } = EventSchema.safeParse(one)
    return data && new TextEncoder().encode(JSON.stringify(data)).length <= mostBytes ? data : []
  })
}
