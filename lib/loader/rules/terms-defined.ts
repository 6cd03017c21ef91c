import type { ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { suggest } from '../suggest.ts'
import { listed } from './claims-taught.ts'

/** A term is in lessons/terms.yaml, and is defined in the section where it first stands or before. */
export function termsDefined({ lessons, terms }: CourseDraft): ContentProblem[] {
  const ids = terms.value?.terms.map(({ id }) => id)
  if (!ids) return []
  const unknown = (id: string) => `lessons/terms.yaml has no term "${id}".${suggest(id, ids)}`
  const defined = new Set<string>()
  return lessons.flatMap(({ uses }) =>
    uses.flatMap(({ name, attributes, section, problem }) => {
      if (name === 'Define') {
        const wanted = listed(attributes.terms)
        for (const id of wanted) defined.add(id)
        return wanted.filter((id) => !ids.includes(id)).map((id) => problem('Define.terms', unknown(id)))
      }
      const { id } = attributes
      if (name !== 'Term' || !id) return []
      if (!ids.includes(id)) return [problem('Term.id', unknown(id))]
      const isDefinedHere = uses.some((use) => use.name === 'Define' && use.section === section && listed(use.attributes.terms).includes(id))
      if (defined.has(id) || isDefinedHere) return []
      return [problem('Term.id', `"${id}" is used before it is defined: add <Define terms="${id}" /> after this paragraph`)]
    }),
  )
}
