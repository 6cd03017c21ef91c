import { problemAt, type ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import type { YamlFile } from '../yaml-file.ts'

/** Ids that repeat: they end up in addresses and in learners' records, so each must stand for one thing. */
export function uniqueIds({ course, claims, references, terms, figures, activities, help, stretches, lessons, quizzes }: CourseDraft): ContentProblem[] {
  const itemIds = new Map<string, string>()
  const objectiveIds = new Map<string, string>()
  return [
    ...repeated(course.value?.lessons ?? []).map(({ id: slug, index }) => course.problem(['lessons', index], `"${slug}" is in the course twice: keep one of the two`)),
    ...(course.value?.lessons.includes(course.value.final) ? [course.problem(['final'], `"${course.value.final}" is a lesson: the final check needs a quiz of its own, for example final-check`)] : []),
    ...repeats(help, 'levels', help.value?.levels),
    ...repeats(claims, 'claims', claims.value?.claims),
    ...repeats(references, 'references', references.value?.references),
    ...repeats(terms, 'terms', terms.value?.terms),
    ...repeats(figures, 'figures', figures.value?.figures),
    ...repeats(activities, 'activities', activities.value?.activities),
    ...repeats(stretches, 'rules', stretches.value?.rules),
    ...repeats(stretches, 'stretches', stretches.value?.stretches),
    ...repeats(stretches, 'routines', stretches.value?.routines),
    ...quizzes.flatMap(({ yaml }) => [
      ...repeats(yaml, 'scenarios', yaml.value?.scenarios),
      ...(yaml.value?.items ?? []).flatMap(({ id }, index) => {
        const first = itemIds.get(id)
        itemIds.set(id, first ?? yaml.file)
        return first ? [yaml.problem(['items', index, 'id'], `"${id}" is used already in ${first}: every question needs an id of its own`)] : []
      }),
    ]),
    ...lessons.flatMap((lesson) => {
      const seen = new Set<string>()
      const sections = lesson.uses.flatMap(({ name, attributes, place }) => {
        if (name !== 'Section' || !attributes.id) return []
        const isRepeat = seen.has(attributes.id)
        seen.add(attributes.id)
        return isRepeat ? [problemAt(place, 'Section.id', `"${attributes.id}" is used already in this lesson: links could not tell the sections apart`)] : []
      })
      const objectives = (lesson.frontMatter?.objectives ?? []).flatMap(({ id }, index) => {
        const first = objectiveIds.get(id)
        objectiveIds.set(id, first ?? lesson.file)
        const place = lesson.objectivePlaces[index]
        return first && place ? [problemAt(place, `objectives[${index}].id`, `"${id}" is an objective of ${first} already: give this one an id of its own`)] : []
      })
      return [...sections, ...objectives]
    }),
  ]
}

function repeats<T>(yaml: YamlFile<T>, list: string, values: readonly { id: string }[] = []): ContentProblem[] {
  return repeated(values.map(({ id }) => id)).map(({ id, index }) => yaml.problem([list, index, 'id'], `"${id}" is used already in this file: give this one an id of its own`))
}

/** Ids that stood before, each with its place in the list. */
export function repeated(ids: readonly string[]): { id: string; index: number }[] {
  const seen = new Set<string>()
  return ids.flatMap((id, index) => {
    const isRepeat = seen.has(id)
    seen.add(id)
    return isRepeat ? [{ id, index }] : []
  })
}
