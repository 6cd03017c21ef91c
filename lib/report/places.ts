import type { Place } from '#lib/loader/content-problem.ts'
import type { CourseDraft } from '#lib/loader/course-draft.ts'
import type { YamlFile } from '#lib/loader/yaml-file.ts'

type Kind = 'claim' | 'reference' | 'figure' | 'activity' | 'item' | 'objective' | 'section' | 'lesson'

/** Where everything with an id stands; a section is known as `lesson#section`, a lesson by its slug. */
export type PlaceOf = (kind: Kind, id: string) => Place

export function placesOf({ claims, references, figures, activities, lessons, quizzes }: CourseDraft): PlaceOf {
  const places = new Map<string, Place>([
    ...listed('claim', claims, 'claims', claims.value?.claims),
    ...listed('reference', references, 'references', references.value?.references),
    ...listed('figure', figures, 'figures', figures.value?.figures),
    ...listed('activity', activities, 'activities', activities.value?.activities),
    ...quizzes.flatMap(({ yaml }) => listed('item', yaml, 'items', yaml.value?.items)),
    ...lessons.flatMap(({ slug, file, frontMatter, objectivePlaces, uses }) => [
      [`lesson ${slug}`, { file, line: 1, column: 1 }] as const,
      ...(frontMatter?.objectives ?? []).flatMap(({ id }, index) => {
        const place = objectivePlaces[index]
        return place ? [[`objective ${id}`, place] as const] : []
      }),
      ...uses.flatMap(({ name, attributes, place }) => (name === 'Section' ? [[`section ${slug}#${attributes.id}`, place] as const] : [])),
    ]),
  ])
  return (kind, id) => {
    const place = places.get(`${kind} ${id}`)
    if (!place) throw new Error(`A sound course has a place for the ${kind} "${id}"`)
    return place
  }
}

function listed<T>(kind: Kind, yaml: YamlFile<T>, list: string, values: readonly { id: string }[] = []): [string, Place][] {
  return values.map(({ id }, index) => [`${kind} ${id}`, yaml.problem([list, index], '')])
}
