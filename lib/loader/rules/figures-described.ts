import type { ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'

const figuresPerLesson = 2

/** Every figure has its drawing and every drawing its description; drawings hold nothing that the page's policy forbids. */
export function figuresDescribed({ figures, drawings, lessons }: CourseDraft): ContentProblem[] {
  const list = figures.value?.figures
  if (!list) return []
  const inFile = (id: string, message: string) => ({ file: `lessons/figures/${id}.svg`, line: 1, column: 1, path: '', message })
  return [
    ...list.flatMap(({ id, alt }, index) => [
      ...(drawings.has(id) ? [] : [figures.problem(['figures', index, 'id'], `lessons/figures/${id}.svg is missing: draw it, or take the figure out`)]),
      ...(alt.length < 150 ? [] : [figures.problem(['figures', index, 'alt'], `has ${alt.length} letters: keep the name under 150 and put the rest into the description`)]),
    ]),
    ...[...drawings].flatMap(([id, svg]) => [
      ...(id === 'patterns' || list.some((figure) => figure.id === id) ? [] : [inFile(id, `has no description: add the figure "${id}" to lessons/figures.yaml`)]),
      ...(/<script|<style|\sstyle=|\son[a-z]+=|href=["'](?!#)|<foreignObject/i.test(svg)
        ? [inFile(id, 'holds a script, a style or an outside address, which the security policy blocks: use the classes of app/figures.css')]
        : []),
      ...(id !== 'patterns' && /\sid=/.test(svg) ? [inFile(id, 'holds an id, which may clash with the page: shared parts belong in patterns.svg')] : []),
    ]),
    ...lessons.flatMap(({ uses, problem }) => {
      const count = uses.filter(({ name }) => name === 'Figure').length
      return count >= figuresPerLesson ? [] : [problem('', `has ${count} figure${count === 1 ? '' : 's'}: a lesson needs at least ${figuresPerLesson}`)]
    }),
  ]
}
