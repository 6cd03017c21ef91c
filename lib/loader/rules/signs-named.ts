import { signsOf } from '#lib/content/help.ts'
import { problemAt, type ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { listed } from '../listed.ts'
import { signsAt } from '../signs-at.ts'
import { suggest } from '../suggest.ts'
import { repeated } from './unique-ids.ts'
import { idsOf } from './ids-of.ts'

/** Wherever a warning sign is touched, the way to help is named: by every dangerous claim where it is taught, by figures, sections and safety questions. */
export function signsNamed({ claims, figures, help, lessons, quizzes }: CourseDraft): ContentProblem[] {
  if (!help.value || !claims.value) return []
  const ids = idsOf(signsOf(help.value))
  const unknown = (id: string) => `lessons/help.yaml has no sign "${id}".${suggest(id, [...ids])}`
  const sections = lessons.flatMap(({ uses }) => uses.filter(({ name }) => name === 'Section'))
  const shown = new Set(lessons.flatMap(({ uses }) => uses.flatMap(({ name, attributes }) => (name === 'Claim' ? (attributes.id ?? []) : []))))
  const dangerous = claims.value.claims.filter(({ danger }) => danger)
  const dangerousIds = idsOf(dangerous)

  return [
    ...repeatedSigns(help),
    ...claims.value.claims.flatMap(({ danger, signs, id }, index) => [
      ...(danger && signs.length === 0 ? [claims.problem(['claims', index, 'danger'], `${id} is dangerous, but names no sign: add the signs it touches after this line, for example signs: [${[...ids][0] ?? '…'}]`)] : []),
      ...signs.flatMap((sign, place) => (ids.has(sign) ? [] : [claims.problem(['claims', index, 'signs', place], unknown(sign))])),
    ]),
    ...(figures.value?.figures ?? []).flatMap(({ signs }, index) => signs.flatMap((sign, place) => (ids.has(sign) ? [] : [figures.problem(['figures', index, 'signs', place], unknown(sign))]))),
    ...sections.flatMap(({ attributes, place }) => listed(attributes.signs).flatMap((sign) => (ids.has(sign) ? [] : [problemAt(place, 'Section.signs', unknown(sign))]))),
    // A claim that is shown brings its own links; one that is only taught has none but its section's.
    ...dangerous.flatMap(({ id, signs }) =>
      shown.has(id)
        ? []
        : sections
            .filter(({ attributes }) => listed(attributes.claims).includes(id) && !signs.every((sign) => listed(attributes.signs).includes(sign)))
            .map(({ attributes, place }) => problemAt(place, 'Section.signs', `teaches ${id}, which is dangerous, without the way to help: add signs="${[...new Set([...listed(attributes.signs), ...signs])].join(' ')}"`)),
    ),
    ...quizzes.flatMap(({ yaml }) =>
      (yaml.value?.items ?? []).flatMap((item, index) =>
        !item.safety || item.claims.some((claim) => dangerousIds.has(claim))
          ? []
          : [yaml.problem(['items', index, 'safety'], 'a question about safety needs a claim with danger: true, so that its feedback can name the sign and the way to help')],
      ),
    ),
  ]
}

function repeatedSigns(help: CourseDraft['help']): ContentProblem[] {
  const signs = help.value ? signsAt(help.value) : []
  return repeated(signs.map(({ sign }) => sign.id)).flatMap(({ id, index }) =>
    signs[index] ? [help.problem([...signs[index].path, 'id'], `"${id}" is used already in this file: links could not tell the signs apart`)] : [],
  )
}
