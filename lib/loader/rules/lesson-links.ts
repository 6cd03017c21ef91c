import type { ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { suggest } from '../suggest.ts'
import { sectionRefs } from './section-refs.ts'

const pages = ['/', '/get-help', '/about', '/completion', '/final-check', '/your-data']

/** What a lesson points to is there: references, figures, activities, and pages of the course. */
export function lessonLinks({ lessons, references, figures, activities, help }: CourseDraft): ContentProblem[] {
  const sections = sectionRefs(lessons)
  const slugs = lessons.map(({ slug }) => slug)
  const targets = {
    Cite: { file: 'lessons/references.yaml', what: 'reference', ids: references.value?.references.map(({ id }) => id) },
    Figure: { file: 'lessons/figures.yaml', what: 'figure', ids: figures.value?.figures.map(({ id }) => id) },
    Activity: { file: 'lessons/activities.yaml', what: 'activity', ids: activities.value?.activities.map(({ id }) => id) },
  }
  const isThere = (url: string) =>
    pages.includes(url) ||
    slugs.some((slug) => url === `/lessons/${slug}` || url === `/lessons/${slug}/quiz`) ||
    (url.startsWith('/lessons/') && sections.has(url.slice('/lessons/'.length)))

  return [
    ...lessons.flatMap(({ uses, links, slug }) => [
      ...uses.flatMap(({ name, attributes, problem }) => {
        const target = name === 'Cite' || name === 'Figure' || name === 'Activity' ? targets[name] : null
        const id = attributes.id
        if (!target?.ids || !id || target.ids.includes(id)) return []
        return [problem(`${name}.id`, `${target.file} has no ${target.what} "${id}".${suggest(id, target.ids)}`)]
      }),
      ...links.flatMap(({ url, problem }) => {
        const address = url.startsWith('#') ? `/lessons/${slug}${url}` : url
        if (/^(https:|mailto:)/.test(address) || isThere(address)) return []
        return [problem(`the link "${url}" leads nowhere.${suggest(url, [...pages, ...[...sections].map((section) => `/lessons/${section}`)])}`)]
      }),
    ]),
    ...(help.value?.levels ?? []).flatMap(({ groups }, level) =>
      groups.flatMap(({ signs }, group) =>
        signs.flatMap(({ citations }, sign) =>
          citations.flatMap((id, index) =>
            !targets.Cite.ids || targets.Cite.ids.includes(id)
              ? []
              : [help.problem(['levels', level, 'groups', group, 'signs', sign, 'citations', index], `lessons/references.yaml has no reference "${id}".${suggest(id, targets.Cite.ids)}`)],
          ),
        ),
      ),
    ),
  ]
}
