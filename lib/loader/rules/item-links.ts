import type { Item } from '#lib/content/item.ts'
import type { ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { suggest } from '../suggest.ts'
import { idsOf } from './ids-of.ts'
import { sectionRefs } from './section-refs.ts'

/** From an item outwards: its objectives, claims, section, scenario and figure are there. */
export function itemLinks(draft: CourseDraft): ContentProblem[] {
  const { lessons, quizzes, activities, claims, figures, course } = draft
  const objectivesOf = new Map(lessons.map(({ slug, frontMatter }) => [slug, idsOf(frontMatter?.objectives)]))
  const allObjectives = new Set([...objectivesOf.values()].flatMap((ids) => [...ids]))
  const claimIds = claims.value && idsOf(claims.value.claims)
  const figureIds = figures.value && idsOf(figures.value.figures)
  const sections = sectionRefs(lessons)
  const areLessonsRead = lessons.every(({ frontMatter }) => frontMatter !== null)

  const check = (item: Item, objectives: ReadonlySet<string>, report: (path: PropertyKey[], message: string) => ContentProblem) => [
    ...(areLessonsRead
      ? item.objectives.flatMap((id, index) =>
          objectives.has(id) ? [] : [report(['objectives', index], `no objective has the id "${id}".${suggest(id, [...objectives])}`)],
        )
      : []),
    ...item.claims.flatMap((id, index) =>
      !claimIds || claimIds.has(id) ? [] : [report(['claims', index], `lessons/claims.yaml has no claim "${id}".`)],
    ),
    ...(sections.has(item.section) ? [] : [report(['section'], `no lesson has the section "${item.section}".${suggest(item.section, [...sections])}`)]),
    ...(item.type !== 'label-figure' || !figureIds || figureIds.has(item.figure)
      ? []
      : [report(['figure'], `lessons/figures.yaml has no figure "${item.figure}".${suggest(item.figure, [...figureIds])}`)]),
  ]

  return [
    ...quizzes.flatMap(({ slug, yaml }) => {
      const objectives = slug === course.value?.final ? allObjectives : (objectivesOf.get(slug) ?? new Set())
      const scenarios = yaml.value?.scenarios.map(({ id }) => id) ?? []
      const items = yaml.value?.items ?? []
      return [
        ...items.flatMap((item, index) => {
          const report = (path: PropertyKey[], message: string) => yaml.problem(['items', index, ...path], message)
          const unknown = item.scenario !== undefined && !scenarios.includes(item.scenario)
          return [
            ...check(item, objectives, report),
            ...(unknown ? [report(['scenario'], `this file has no scenario "${item.scenario}".${suggest(item.scenario ?? '', scenarios)}`)] : []),
          ]
        }),
        ...scenarios.flatMap((id, index) =>
          items.some(({ scenario }) => scenario === id) ? [] : [yaml.problem(['scenarios', index, 'id'], `no question uses the scenario "${id}": use it, or take it out`)],
        ),
      ]
    }),
    ...(activities.value?.activities ?? []).flatMap((activity, index) =>
      activity.type === 'week-plan' ? [] : check(activity, allObjectives, (path, message) => activities.problem(['activities', index, ...path], message)),
    ),
  ]
}
