import type { Term } from '#lib/content/evidence.ts'
import { problemAt, type ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import type { LessonFile } from '../lesson-file.ts'
import { suggest } from '../suggest.ts'
import { toLines } from '../to-lines.ts'
import { idsOf } from './ids-of.ts'

/** A term is marked where it first stands in each lesson, once, and every term stands in some lesson. */
export function termsMarked({ lessons, terms }: CourseDraft): ContentProblem[] {
  const list = terms.value?.terms
  if (!list) return []
  const ids = idsOf(list)
  const words = toWords(list)
  const marked = new Set(lessons.flatMap(({ uses }) => uses.flatMap(({ name, attributes }) => (name === 'Term' && attributes.id ? attributes.id : []))))
  return [
    ...list.flatMap(({ id, term, forms }, index) => [
      ...(marked.has(id) ? [] : [terms.problem(['terms', index, 'id'], `no lesson marks "${id}": write <Term id="${id}">…</Term> where a lesson uses it, or take it out`)]),
      ...[term, ...forms].flatMap((form, place) => {
        const owner = words.idOf(form)
        return owner === id ? [] : [terms.problem(place === 0 ? ['terms', index, 'term'] : ['terms', index, 'forms', place - 1], `"${form}" belongs to the term "${owner}" already: keep it in one of the two`)]
      }),
    ]),
    ...lessons.flatMap((lesson) => checkLesson(lesson, ids, words)),
  ]
}

function checkLesson({ file, source, uses, texts }: LessonFile, ids: ReadonlySet<string>, words: Words): ContentProblem[] {
  const lines = toLines(source)
  const marks = new Map<string, number>()
  const problems: ContentProblem[] = []
  for (const { name, attributes: { id }, place } of uses) {
    if (name !== 'Term' || !id) continue
    if (!ids.has(id)) problems.push(problemAt(place, 'Term.id', `lessons/terms.yaml has no term "${id}".${suggest(id, [...ids])}`))
    else if (marks.has(id)) problems.push(problemAt(place, 'Term.id', `"${id}" is marked already further up in this lesson: leave the bare words here`))
    else marks.set(id, lines.offsetOf(place))
  }
  for (const [id, { offset, text }] of words.findFirst(source, texts)) {
    const mark = marks.get(id)
    if (mark !== undefined && mark < offset) continue
    const place = { file, ...lines.placeOf(offset) }
    const mend = mark === undefined ? `write <Term id="${id}">${text}</Term>` : `move the mark from line ${lines.placeOf(mark).line} to here`
    problems.push(problemAt(place, '', `"${text}" is a term, and this is where it first stands in the lesson: ${mend}`))
  }
  return problems
}

type Words = {
  idOf: (form: string) => string | undefined
  /** Where each term first stands in these stretches of a source, which follow each other. */
  findFirst: (source: string, stretches: LessonFile['texts']) => Map<string, { offset: number; text: string }>
}

/** The words of all terms, to be found as whole words in any case; of two that begin alike, the longer. */
function toWords(terms: readonly Term[]): Words {
  const owners = new Map<string, string>()
  for (const { id, term, forms } of terms) for (const form of [term, ...forms]) if (!owners.has(plain(form))) owners.set(plain(form), id)
  const alternatives = [...owners.keys()].toSorted((a, b) => b.length - a.length).map((form) => RegExp.escape(form).replaceAll(String.raw`\x20`, String.raw`\s+`))
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{N}])`, 'giu')
  return {
    idOf: (form) => owners.get(plain(form)),
    findFirst(source, stretches) {
      const first = new Map<string, { offset: number; text: string }>()
      let at = 0
      // One search through all of it takes a fifth of the time of one for each stretch.
      for (const { 0: text, index: offset } of source.matchAll(pattern)) {
        while ((stretches[at]?.[1] ?? Infinity) <= offset) at++
        const id = owners.get(plain(text))
        if (id && !first.has(id) && (stretches[at]?.[0] ?? Infinity) <= offset) first.set(id, { offset, text })
      }
      return first
    },
  }
}

function plain(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ')
}
