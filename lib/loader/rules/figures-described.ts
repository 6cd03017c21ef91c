import { problemAt, type ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { startOf } from '../lesson-file.ts'
import { suggest } from '../suggest.ts'
import { idsOf } from './ids-of.ts'

const figuresPerLesson = 2

/** What may run, restyle the page or reach out of it. An SVG attribute may have spaces around its =. */
const unsafe = /<script|<style|<foreignObject|\s(?:style|on[a-z]+)\s*=|(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!["']?#)|@import/i

/** Every figure has its drawing and every drawing its description; drawings hold nothing that the page's policy forbids. */
export function figuresDescribed({ figures, drawings, lessons }: CourseDraft): ContentProblem[] {
  const list = figures.value?.figures
  if (!list) return []
  const ids = idsOf(list)
  const shared = new Set(Array.from((drawings.get('patterns') ?? '').matchAll(/\sid=["']([^"']+)/g), ([, id]) => id ?? ''))
  const inFile = (id: string, message: string) => ({ file: `lessons/figures/${id}.svg`, line: 1, column: 1, path: '', message })
  return [
    ...list.flatMap(({ id, alt }, index) => [
      ...(drawings.has(id) ? [] : [figures.problem(['figures', index, 'id'], `lessons/figures/${id}.svg is missing: draw it, or take the figure out`)]),
      ...(alt.length < 150 ? [] : [figures.problem(['figures', index, 'alt'], `has ${alt.length} letters: keep the name under 150 and put the rest into the description`)]),
    ]),
    ...[...drawings].flatMap(([id, svg]) => [
      ...(id === 'patterns' || ids.has(id) ? [] : [inFile(id, `has no description: add the figure "${id}" to lessons/figures.yaml`)]),
      ...(unsafe.test(svg)
        ? [inFile(id, 'holds a script, a style or an outside address, which the security policy blocks: use the classes of app/figures.css')]
        : []),
      ...(id !== 'patterns' && /\sid\s*=/.test(svg) ? [inFile(id, 'holds an id, which may clash with the page: shared parts belong in patterns.svg')] : []),
    ]),
    ...[...drawings].flatMap(([id, svg]) => (/^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>][^]*(?:<\/svg>|\/>)\s*$/.test(svg) ? [] : [inFile(id, 'is not a whole drawing: it must begin with <svg and end with </svg>')])),
    ...[...drawings].flatMap(([id, svg]) =>
      [...new Set(Array.from(svg.matchAll(/(?:url\(|href=["'])#([^)"']+)/g), ([, part]) => part ?? ''))]
        .filter((part) => !shared.has(part))
        .map((part) => inFile(id, `uses #${part}, which lessons/figures/patterns.svg does not hold.${suggest(part, [...shared])}`)),
    ),
    ...lessons.flatMap((lesson) => {
      const count = new Set(lesson.uses.filter(({ name }) => name === 'Figure').map(({ attributes }) => attributes.id)).size
      return count >= figuresPerLesson ? [] : [problemAt(startOf(lesson), '', `has ${count} figure${count === 1 ? '' : 's'}: a lesson needs at least ${figuresPerLesson}`)]
    }),
  ]
}
