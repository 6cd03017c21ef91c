import type { ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { suggest } from '../suggest.ts'

/** Every claim is taught in a section of its lesson, and shown with its correction where the course departs from it. */
export function claimsTaught({ claims, references, lessons, course }: CourseDraft): ContentProblem[] {
  const list = claims.value?.claims
  if (!list) return []
  const ids = list.map(({ id }) => id)
  const referenceIds = references.value?.references.map(({ id }) => id)
  const uses = lessons.flatMap((lesson) => lesson.uses.map((use) => ({ slug: lesson.slug, ...use })))
  const sections = uses.filter(({ name }) => name === 'Section')
  const blocks = uses.filter(({ name }) => name === 'Claim')
  const taughtBy = (slug: string, id: string) => sections.some((use) => use.slug === slug && listed(use.attributes.claims).includes(id))

  return [
    ...list.flatMap(({ id, lesson, verdict, citations }, index) => {
      const report = (field: string, message: string) => claims.problem(['claims', index, field], message)
      const shown = blocks.filter(({ attributes }) => attributes.id === id)
      const isKnown = course.value?.lessons.includes(lesson) ?? true
      return [
        ...(isKnown ? [] : [report('lesson', `the course has no lesson "${lesson}".${suggest(lesson, course.value?.lessons ?? [])}`)]),
        ...(!isKnown || taughtBy(lesson, id) ? [] : [report('id', `no section of lessons/${lesson}.mdx teaches ${id}: name it in a section, for example <Section id="…" title="…" claims="${id}">`)]),
        ...(verdict !== 'supported' && shown.length === 0 ? [report('verdict', `${id} is ${verdict}, but no lesson shows it: write <Claim id="${id}">the correction</Claim>`)] : []),
        ...shown.slice(1).map((use) => use.problem('Claim.id', `${id} is shown already elsewhere: keep one of the two blocks`)),
        ...citations.flatMap((citation, place) =>
          !referenceIds || referenceIds.includes(citation)
            ? []
            : [claims.problem(['claims', index, 'citations', place], `lessons/references.yaml has no reference "${citation}".${suggest(citation, referenceIds)}`)],
        ),
      ]
    }),
    ...blocks.flatMap(({ attributes: { id }, slug, section, problem }) =>
      !id || !ids.includes(id) || !sections.some(({ attributes }) => listed(attributes.claims).includes(id)) ||
      sections.some((use) => use.slug === slug && use.attributes.id === section && listed(use.attributes.claims).includes(id))
        ? []
        : [problem('Claim.id', `${id} is shown in a section that does not teach it: add it there, for example <Section id="${section ?? '…'}" title="…" claims="${id}">`)],
    ),
    ...blocks.flatMap(({ attributes, problem }) =>
      attributes.id && !ids.includes(attributes.id) ? [problem('Claim.id', `lessons/claims.yaml has no claim "${attributes.id}"`)] : [],
    ),
    ...sections.flatMap(({ attributes, problem }) =>
      listed(attributes.claims).flatMap((id) => (ids.includes(id) ? [] : [problem('Section.claims', `lessons/claims.yaml has no claim "${id}"`)])),
    ),
  ]
}

/** Ids in an attribute, parted by spaces. */
export function listed(attribute: string | undefined): string[] {
  return attribute?.split(/\s+/).filter(Boolean) ?? []
}
