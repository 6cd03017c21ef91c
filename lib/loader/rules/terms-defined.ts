import { problemAt, type ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { suggest } from '../suggest.ts'
import { idsOf } from './ids-of.ts'
import { listed } from './claims-taught.ts'

/** A term is in lessons/terms.yaml, and is defined in the section where it first stands or before. */
export function termsDefined({ lessons, terms }: CourseDraft): ContentProblem[] {
  if (!terms.value) return []
  const ids = idsOf(terms.value.terms)
  const unknown = (id: string) => `lessons/terms.yaml has no term "${id}".${suggest(id, [...ids])}`
  const defined = new Set<string>()
  return lessons.flatMap(({ uses }) =>
    uses.flatMap(({ name, attributes, section, place }) => {
      if (name === 'Define') {
        const wanted = listed(attributes.terms)
        for (const id of wanted) defined.add(id)
        return wanted.filter((id) => !ids.has(id)).map((id) => problemAt(place, 'Define.terms', unknown(id)))
      }
      const { id } = attributes
      if (name !== 'Term' || !id) return []
      if (!ids.has(id)) return [problemAt(place, 'Term.id', unknown(id))]
      const isDefinedHere = uses.some((use) => use.name === 'Define' && use.section === section && listed(use.attributes.terms).includes(id))
      if (defined.has(id) || isDefinedHere) return []
      return [problemAt(place, 'Term.id', `"${id}" is used before it is defined: add <Define terms="${id}" /> after this paragraph`)]
    }),
  )
}
