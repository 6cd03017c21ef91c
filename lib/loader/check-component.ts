import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { SlugSchema } from '#lib/content/text.ts'
import { lessonComponents, type ComponentName } from './lesson-components.ts'

type Report = (path: string, message: string) => void

/** A component holds what it needs, its attributes have a sensible value, and a block is not put into a line of text. */
export function checkComponent(node: MdxJsxFlowElement | MdxJsxTextElement, name: ComponentName, attributes: Record<string, string>, ancestors: readonly Nodes[], report: Report): void {
  const { inline, holds, inside }: { inline?: true; holds?: string; inside: string | null } = lessonComponents[name]
  for (const [key, value] of Object.entries(attributes)) {
    if (value.trim() === '') report(`${name}.${key}`, `must not be empty, for example <${name} ${key}="…">`)
  }
  if (holds && isEmpty(node)) report(name, `<${name}> is empty: write ${holds} between <${name}> and </${name}>`)
  if (!inline && inside !== null && isInText(node, ancestors)) report(name, `<${name}> must stand by itself: put an empty line before and after it, and no list or table around it`)
  if (name === 'Part' && attributes.minutes && !/^[1-9]\d?$/.test(attributes.minutes)) report('Part.minutes', 'must be whole minutes, for example minutes="5"')
  if (name === 'Section' && attributes.id?.trim() && !SlugSchema.safeParse(attributes.id).success) {
    report('Section.id', 'must be an id in small letters, numbers and hyphens, for example "what-a-spasm-is"')
  }
}

/** Neither words nor a component: `<Figure />` in a Section is content without words. */
function isEmpty(node: MdxJsxFlowElement | MdxJsxTextElement): boolean {
  let components = 0
  for (const child of node.children) visit(child, ['mdxJsxFlowElement', 'mdxJsxTextElement'], () => void components++)
  return components === 0 && toString(node).trim() === ''
}

/** MDX takes a paragraph that holds only components off again; beside words, a block would end up inside a <p>. */
function isInText(node: Nodes, ancestors: readonly Nodes[]): boolean {
  const parent = ancestors.at(-1)
  const isAlone = parent?.type === 'paragraph' && parent.children.every((child) => child === node || child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''))
  const around = isAlone ? ancestors.slice(0, -1) : ancestors
  return around.some(({ type }) => type !== 'root' && type !== 'mdxJsxFlowElement' && type !== 'mdxJsxTextElement')
}
