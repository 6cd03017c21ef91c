import type { Activity } from '#lib/content/activity.ts'
import type { Item } from '#lib/content/item.ts'
import { promptsOf } from '#lib/quiz/item-types/pairing.ts'
import { normalizeAnswer } from '#lib/quiz/normalize-answer.ts'
import type { ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { suggest } from '../suggest.ts'

type Report = (path: PropertyKey[], message: string) => ContentProblem

/** Within one item: the key names options that are there, ids are not repeated, and guessing can't win. */
export function itemKeys({ quizzes, activities }: CourseDraft): ContentProblem[] {
  return [
    ...quizzes.flatMap(({ yaml }) =>
      (yaml.value?.items ?? []).flatMap((item, index) => checkItem(item, (path, message) => yaml.problem(['items', index, ...path], message))),
    ),
    ...(activities.value?.activities ?? []).flatMap((activity, index) =>
      checkActivity(activity, (path, message) => activities.problem(['activities', index, ...path], message)),
    ),
  ]
}

function checkActivity(activity: Activity, report: Report): ContentProblem[] {
  return activity.type === 'week-plan' ? repeats(activity.choices, 'choices', report) : checkItem(activity, report)
}

function checkItem(item: Item, report: Report): ContentProblem[] {
  switch (item.type) {
    case 'single-choice':
      return [...repeats(item.options, 'options', report), ...unknownKey(item.options, item.key, ['key'], report)]
    case 'true-false-reason':
      return [
        ...repeats(item.options, 'options', report),
        ...unknownKey(item.options, item.key, ['key'], report),
        ...(new Set(item.options.map(({ verdict }) => verdict)).size === 2 ? [] : [report(['options'], 'every option has the same verdict, so it is given away: add one with the other verdict')]),
      ]
    case 'multiple-response':
      return [
        ...repeats(item.options, 'options', report),
        ...item.key.flatMap((id, index) => unknownKey(item.options, id, ['key', index], report)),
        ...item.key.flatMap((id, index) => (item.key.indexOf(id) < index ? [report(['key', index], `"${id}" is in the key twice, so no answer could be wholly right`)] : [])),
        ...(new Set(item.key).size >= item.options.length ? [report(['key'], 'every option is right: add at least one wrong option')] : []),
      ]
    case 'ordering':
      return repeats(item.steps, 'steps', report)
    case 'matching':
    case 'label-figure':
      return checkPairing(item, report)
    case 'fill-in-the-blank':
      return checkBlank(item, report)
  }
}

function checkPairing(item: Extract<Item, { type: 'matching' | 'label-figure' }>, report: Report): ContentProblem[] {
  const list = item.type === 'matching' ? 'prompts' : 'parts'
  const prompts = promptsOf(item)
  const leftOver = item.choices.filter(({ id }) => !prompts.some(({ match }) => match === id))
  return [
    ...repeats(prompts, list, report),
    ...repeats(item.choices, 'choices', report),
    ...prompts.flatMap(({ match }, index) => unknownKey(item.choices, match, [list, index, 'match'], report)),
    ...(item.reuse
      ? []
      : prompts.flatMap(({ match }, index) =>
          prompts.findIndex((other) => other.match === match) < index
            ? [report([list, index, 'match'], `"${match}" is matched twice: give each its own choice, or set reuse: true`)]
            : [],
        )),
    ...(!item.reuse && leftOver.length === 0 ? [report(['choices'], 'no choice is left over, so the last match is given away: add one that fits nothing')] : []),
    ...item.choices.flatMap((choice, index) =>
      leftOver.includes(choice) && !choice.feedback
        ? [report(['choices', index, 'feedback'], 'required, since this choice is left over, for example "This one is left over. It is a sprain."')]
        : [],
    ),
  ]
}

function checkBlank(item: Extract<Item, { type: 'fill-in-the-blank' }>, report: Report): ContentProblem[] {
  const isAccepted = (answer: string) => item.accept.some((accepted) => normalizeAnswer(accepted) === normalizeAnswer(answer))
  const right = item.list.filter(isAccepted)
  const expected = item.expected.flatMap(({ answers }, index) => answers.map((answer, place) => ({ answer, index, place })))
  return [
    ...(right.length === 1 ? [] : [report(['list'], `must hold exactly one accepted answer, and holds ${right.length}: for example [${item.accept[0]}, …]`)]),
    ...item.accept.flatMap((answer, index) => (normalizeAnswer(answer) ? [] : [report(['accept', index], `"${answer}" has no letter or number, so nothing that is typed can match it`)])),
    ...expected.flatMap(({ answer, index, place }, nth) => {
      const first = expected.findIndex((other) => normalizeAnswer(other.answer) === normalizeAnswer(answer))
      if (isAccepted(answer)) return [report(['expected', index, 'answers', place], `"${answer}" is accepted as right: take it out of one of the two lists`)]
      return first < nth && expected[first]?.index !== index ? [report(['expected', index, 'answers', place], `"${answer}" is expected already above, so this feedback would never be shown for it`)] : []
    }),
  ]
}

function repeats(values: readonly { id: string }[], list: string, report: Report): ContentProblem[] {
  return values.flatMap(({ id }, index) =>
    values.findIndex((other) => other.id === id) < index ? [report([list, index, 'id'], `"${id}" is used already in this question`)] : [],
  )
}

function unknownKey(values: readonly { id: string }[], id: string, path: PropertyKey[], report: Report): ContentProblem[] {
  const ids = values.map((value) => value.id)
  return ids.includes(id) ? [] : [report(path, `nothing here has the id "${id}".${suggest(id, ids)}`)]
}
