import fc from 'fast-check'
import type { LoadedItem, Quiz } from '#lib/content/loaded-course.ts'

/** Names that every object has, and what no id is. */
const strange = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '', ' ', '0', 'x'.repeat(200), 'é', '\u2028']

/** Attempts that events are about, so that they meet. */
export const meddledAttempts = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003']

/** What a device sends, as JSON: events that are right but for a value or two, of questions that there are. */
export function nearEvents(quizzes: readonly Quiz[], more: readonly string[]): fc.Arbitrary<string> {
  const items = quizzes.flatMap((quiz) => quiz.items)
  const oneOf = (...values: readonly string[]) => fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.constantFrom(...strange) })
  const attempt = fc.constantFrom(...meddledAttempts, ...more)
  const quiz = oneOf(...quizzes.map(({ slug }) => slug))
  const lesson = oneOf(...quizzes.flatMap((one) => one.lesson ?? []))
  const round = fc.constantFrom(0, 0, 0, 1, 2, 10_000)
  const answered = (item: LoadedItem) =>
    fc.record({
      type: fc.constant('item.answered'),
      attempt,
      item: fc.oneof({ weight: 6, arbitrary: fc.constant(item.id) }, { weight: 1, arbitrary: fc.constantFrom(...strange) }),
      round,
      hash: fc.constantFrom(item.hash, item.hash, 'x'),
      response: responseNear(item),
      outcome: fc.record({ scaled: fc.constantFrom(0, 0.5, 1), correct: fc.boolean(), parts: fc.array(fc.record({ id: oneOf(item.id), given: oneOf('a'), right: fc.boolean() }), { maxLength: 3 }) }),
    })
  const asked = fc.constantFrom(...items).chain(({ id, hash }) => fc.record({ id: oneOf(id), hash: fc.constantFrom(hash, 'x'), safety: fc.boolean() }))
  const about: fc.Arbitrary<object>[] = [
    fc.constantFrom(...items).chain(answered),
    fc.constantFrom(...items).chain(answered),
    fc.record({ type: fc.constant('item.continued'), attempt, item: oneOf(...items.map(({ id }) => id)), round }),
    fc.record({ type: fc.constant('attempt.started'), attempt, quiz, run: round, seed: oneOf('seed'), items: fc.array(asked, { maxLength: 6 }), masteryScore: fc.constantFrom(0, 0.8, 1), version: oneOf('v') }),
    fc.record({ type: fc.constant('lesson.started'), lesson, run: round }),
    fc.record({ type: fc.constant('part.read'), lesson, run: round, part: fc.constantFrom(0, 1, 2, 9_999) }),
    fc.record({ type: fc.constant('started.over'), lesson: fc.oneof(lesson, fc.constant(null)) }),
    fc.record({ type: fc.constant('learner.named'), name: oneOf('Mallory') }),
    fc.record({ type: fc.constant('practice.routine-kept'), routine: fc.record({ stretches: fc.array(fc.record({ stretch: oneOf('chest', 'hip'), version: fc.constantFrom('seated', 'standing') }), { maxLength: 3 }), hold: round, repeats: round, rest: round, sides: fc.constantFrom('both', 'one') }) }),
    fc.record({ type: fc.constant('practice.done'), day: fc.constantFrom('2026-11-24', '9999-12-31', '0001-01-01', '2026-02-30'), felt: fc.constantFrom('easier', 'stopped'), note: oneOf('a'), stretches: round }),
    fc.record({ type: fc.constant('reading.preferred'), preferences: fc.record({ theme: oneOf('dark'), text: oneOf('larger'), layout: oneOf('focus') }) }),
    fc.record({ type: fc.constantFrom('quiz.passed', 'course.completed'), attempt, quiz, version: oneOf('v') }),
  ]
  const event = fc
    .tuple(fc.oneof(...about), fc.uuid(), fc.constantFrom(0, 1, 1_790_000_000_000, 253_000_000_000_000, 8.64e15, 9e15, -1, 1.5))
    .map(([what, id, at]) => ({ ...what, id, at }))
  return fc.array(event, { minLength: 1, maxLength: 6 }).map((events) => JSON.stringify(events))
}

/** A response of the item's own kind, or of another one. */
function responseNear(item: LoadedItem): fc.Arbitrary<object> {
  const ids = [...JSON.stringify(item).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id)
  const id = fc.constantFrom(...ids, ...ids, ...strange)
  const places = fc.dictionary(id, fc.constantFrom('1', '2', '3', '-1', 'x', ...ids), { maxKeys: 8 })
  return fc.oneof(
    fc.record({ kind: fc.constant('choice'), chosen: fc.array(id, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('order'), places }),
    fc.record({ kind: fc.constant('matches'), matches: places }),
    fc.record({ kind: fc.constant('text'), typed: id, listed: id }),
  )
}
