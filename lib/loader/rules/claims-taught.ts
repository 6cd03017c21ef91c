import { problemAt, type ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { listed } from '../listed.ts'
import { suggest } from '../suggest.ts'
import { idsOf } from './ids-of.ts'

/** Every claim is taught in a section of its lesson, and shown with its correction where the course departs from it. */
export function claimsTaught({ claims, references, lessons, course }: CourseDraft): ContentProblem[] {
  const list = claims.value?.claims
  if (!list) return []
  const ids = idsOf(list)
  const referenceIds = references.value && idsOf(references.value.references)
  const slugs = course.value && new Set(course.value.lessons)
  const uses = lessons.flatMap((lesson) => lesson.uses.map((use) => ({ slug: lesson.slug, ...use })))
  const sections = uses.filter(({ name }) => name === 'Section')
  const blocks = uses.filter(({ name }) => name === 'Claim')
  const shownIn = Map.groupBy(blocks, ({ attributes }) => attributes.id)
  const taughtIn = Map.groupBy(
    sections.flatMap(({ slug, attributes }) => listed(attributes.claims).map((claim) => ({ claim, slug, section: attributes.id }))),
    ({ claim }) => claim,
  )

  return [
    ...list.flatMap(({ id, lesson, verdict, limits, citations }, index) => {
      const report = (field: string, message: string) => claims.problem(['claims', index, field], message)
      const shown = shownIn.get(id) ?? []
      const isKnown = slugs?.has(lesson) ?? true
      return [
        ...(isKnown ? [] : [report('lesson', `the course has no lesson "${lesson}".${suggest(lesson, course.value?.lessons ?? [])}`)]),
        ...(!isKnown || taughtIn.get(id)?.some(({ slug }) => slug === lesson) ? [] : [report('id', `no section of lessons/${lesson}.mdx teaches ${id}: name it in a section, for example <Section id="…" title="…" claims="${id}">`)]),
        ...((verdict !== 'supported' || limits !== undefined) && shown.length === 0 ? [report('verdict', `${id} ${limits === undefined ? `is ${verdict}` : 'rests on weak evidence'}, but no lesson shows it: write <Claim id="${id}">the correction</Claim>`)] : []),
        ...shown.slice(1).map((use) => problemAt(use.place, 'Claim.id', `${id} is shown already elsewhere: keep one of the two blocks`)),
        ...citations.flatMap((citation, place) =>
          !referenceIds || referenceIds.has(citation)
            ? []
            : [claims.problem(['claims', index, 'citations', place], `lessons/references.yaml has no reference "${citation}".${suggest(citation, [...referenceIds])}`)],
        ),
      ]
    }),
    ...blocks.flatMap(({ attributes: { id = '' }, slug, section, place }) => {
      const teaching = taughtIn.get(id) ?? []
      if (!ids.has(id) || teaching.length === 0 || teaching.some((other) => other.slug === slug && other.section === section)) return []
      return [problemAt(place, 'Claim.id', `${id} is shown in a section that does not teach it: add it there, for example <Section id="${section ?? '…'}" title="…" claims="${id}">`)]
    }),
    ...blocks.flatMap(({ attributes, place }) =>
      attributes.id && !ids.has(attributes.id) ? [problemAt(place, 'Claim.id', `lessons/claims.yaml has no claim "${attributes.id}"`)] : [],
    ),
    ...sections.flatMap(({ attributes, place }) =>
      listed(attributes.claims).flatMap((id) => (ids.has(id) ? [] : [problemAt(place, 'Section.claims', `lessons/claims.yaml has no claim "${id}"`)])),
    ),
  ]
}
