import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import type { Place } from '#lib/loader/content-problem.ts'
import type { LessonFile } from '#lib/loader/lesson-file.ts'
import { parseMdx } from '#lib/loader/parse-mdx.ts'
import { plainText } from '#lib/loader/read-lesson.ts'
import { sentencesIn, wordsIn } from '#lib/loader/reading-grade.ts'

/** A paragraph or list item of a lesson. `section` is the id of the section around it. */
export type Paragraph = { text: string; section: string | null; place: Place }

/** A sentence, with the place where its paragraph begins. */
export type Sentence = { text: string; words: number; place: Place }

/** What the reading grade of a lesson is measured on, with places. The check keeps only the grade, and no server needs more. */
export function paragraphsOf({ file, source }: LessonFile): Paragraph[] {
  return collect(parseMdx(source), null)

  function collect(node: Root | RootContent, section: string | null): Paragraph[] {
    if (node.type === 'paragraph') {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 }
      return [{ text: plainText(node).replace(/\s+/g, ' '), section, place: { file, line, column } }]
    }
    const around = node.type === 'mdxJsxFlowElement' && node.name === 'Section' ? idOf(node) : section
    return 'children' in node ? node.children.flatMap((child) => collect(child, around)) : []
  }
}

/** Longest first. */
export function sentencesOf(paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences = paragraphs.flatMap(({ text, place }) => sentencesIn(text).map((sentence) => ({ text: sentence, words: wordsIn(sentence).length, place })))
  return sentences.toSorted((a, b) => b.words - a.words)
}

function idOf({ attributes }: MdxJsxFlowElement): string | null {
  const id = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id')
  return typeof id?.value === 'string' ? id.value : null
}
