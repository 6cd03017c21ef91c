import { problemAt, type ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { signsAt } from '../signs-at.ts'
import { suggest } from '../suggest.ts'
import { idsOf } from './ids-of.ts'
import { sectionRefs } from './section-refs.ts'

const pages = ['/', '/get-help', '/about', '/completion', '/final-check', '/your-data', '/glossary', '/references', '/evidence', '/practice']

/** What a lesson points to is there: references, figures, activities, and pages of the course. */
export function lessonLinks({ lessons, references, figures, activities, stretches, help }: CourseDraft): ContentProblem[] {
  const sections = sectionRefs(lessons)
  const targets = {
    Cite: { file: 'lessons/references.yaml', what: 'reference', ids: references.value && idsOf(references.value.references) },
    Figure: { file: 'lessons/figures.yaml', what: 'figure', ids: figures.value && idsOf(figures.value.figures) },
    Activity: { file: 'lessons/activities.yaml', what: 'activity', ids: activities.value && idsOf(activities.value.activities) },
    Stretch: { file: 'lessons/stretches.yaml', what: 'stretch', ids: stretches.value && idsOf(stretches.value.stretches) },
  }
  const addresses = new Set([...pages, ...lessons.flatMap(({ slug }) => [`/lessons/${slug}`, `/lessons/${slug}/quiz`]), ...[...sections].map((section) => `/lessons/${section}`)])

  return [
    ...lessons.flatMap(({ uses, links, slug }) => [
      ...uses.flatMap(({ name, attributes, place }) => {
        const target = name === 'Cite' || name === 'Figure' || name === 'Activity' || name === 'Stretch' ? targets[name] : null
        const id = attributes.id
        if (!target?.ids || !id || target.ids.has(id)) return []
        return [problemAt(place, `${name}.id`, `${target.file} has no ${target.what} "${id}".${suggest(id, [...target.ids])}`)]
      }),
      ...links.flatMap(({ url, place }) => {
        const address = url.startsWith('#') ? `/lessons/${slug}${url}` : url
        if (/^(https:|mailto:)/.test(address) || addresses.has(address)) return []
        return [problemAt(place, '', `the link "${url}" leads nowhere.${suggest(url, [...pages, ...[...sections].map((section) => `/lessons/${section}`)])}`)]
      }),
    ]),
    ...(help.value ? signsAt(help.value) : []).flatMap(({ sign, path }) =>
      sign.citations.flatMap((id, index) =>
        !targets.Cite.ids || targets.Cite.ids.has(id)
          ? []
          : [help.problem([...path, 'citations', index], `lessons/references.yaml has no reference "${id}".${suggest(id, [...targets.Cite.ids])}`)],
      ),
    ),
  ]
}
