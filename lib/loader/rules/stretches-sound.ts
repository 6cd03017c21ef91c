import type { Stretches } from '#lib/content/stretch.ts'
import { problemAt, type ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { readingGrade } from '../reading-grade.ts'
import { textsOfRules, textsOfStretch } from '../stretch-texts.ts'
import { suggest } from '../suggest.ts'
import { idsOf } from './ids-of.ts'
import { highestGrade } from './plain-language.ts'

/** The stretches name what is there, a lesson shows each of them once with the rules that hold for all, and they read plainly. */
export function stretchesSound({ stretches, references, figures, lessons }: CourseDraft): ContentProblem[] {
  const file = stretches.value
  if (!file) return []
  const known = idsOf(file.stretches)
  const referenceIds = references.value && idsOf(references.value.references)
  const figureIds = figures.value && idsOf(figures.value.figures)
  const uses = lessons.flatMap((lesson) => lesson.uses.filter(({ name }) => name === 'Stretch' || name === 'StretchRules').map((use) => ({ ...use, slug: lesson.slug })))
  const shown = new Set(uses.map(({ attributes }) => attributes.id))

  const unknown = (path: (string | number)[], where: string, id: string, ids: Set<string> | null) =>
    !ids || ids.has(id) ? [] : [stretches.problem(path, `${where} "${id}".${suggest(id, [...ids])}`)]
  const cited = (path: (string | number)[], citations: readonly string[] = []) =>
    citations.flatMap((id, index) => unknown([...path, 'citations', index], 'lessons/references.yaml has no reference', id, referenceIds))

  return [
    ...file.notice.sentences.flatMap(({ citations }, index) => cited(['notice', 'sentences', index], citations)),
    ...(file.overview === undefined ? [] : unknown(['overview'], 'lessons/figures.yaml has no figure', file.overview, figureIds)),
    ...file.stretches.flatMap(({ id, why, versions }, index) => [
      ...cited(['stretches', index, 'why'], why?.citations),
      ...versions.flatMap(({ figure }, version) => unknown(['stretches', index, 'versions', version, 'figure'], 'lessons/figures.yaml has no figure', figure, figureIds)),
      ...(shown.has(id) ? [] : [stretches.problem(['stretches', index, 'id'], `no lesson shows it: write <Stretch id="${id}" /> in a section, or take it out`)]),
    ]),
    ...file.routines.flatMap(({ why, stretches: entries }, index) => [
      ...cited(['routines', index, 'why'], why?.citations),
      ...entries.flatMap(({ stretch }, entry) => unknown(['routines', index, 'stretches', entry, 'stretch'], 'this file has no stretch', stretch, known)),
    ]),
    ...uses.flatMap((use, index) => {
      const before = uses.slice(0, index).filter(({ slug }) => slug === use.slug)
      if (before.some(({ name, attributes }) => name === use.name && attributes.id === use.attributes.id)) return [problemAt(use.place, use.name, 'stands in this lesson already: keep one of the two')]
      const isSafe = use.name === 'StretchRules' || before.some(({ name }) => name === 'StretchRules')
      return isSafe ? [] : [problemAt(use.place, 'Stretch', 'what holds for all stretches must come first: write <StretchRules /> in a section before it')]
    }),
    ...hardToRead(file).map(({ path, grade }) =>
      stretches.problem(path, `reads at grade ${grade.toFixed(1)}: ${highestGrade} is the highest, about 6 is the aim. Use shorter sentences and plainer words`),
    ),
  ]
}

/** The lessons' own grades do not count what stands here. */
function hardToRead(file: Stretches): { path: (string | number)[]; grade: number }[] {
  const ofStretches = file.stretches.map((stretch, index) => ({ path: ['stretches', index, 'id'], texts: textsOfStretch(stretch) }))
  return [{ path: ['rules'], texts: textsOfRules(file) }, ...ofStretches]
    .map(({ path, texts }) => ({ path, grade: readingGrade(texts).grade }))
    .filter(({ grade }) => grade > highestGrade)
}
