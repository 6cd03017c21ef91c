import type { Nodes, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
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
  if (name === 'Term' && ancestors.some((ancestor) => isNoPlaceForTerms(ancestor))) report('Term', 'a heading, a link or another term can\'t hold a term: mark it where it next stands in the text')
  if (name === 'Part' && attributes.minutes && !/^[1-9]\d?$/.test(attributes.minutes)) report('Part.minutes', 'must be whole minutes, for example minutes="5"')
  if (name === 'Section' && attributes.id?.trim() && !SlugSchema.safeParse(attributes.id).success) {
    report('Section.id', 'must be an id in small letters, numbers and hyphens, for example "what-a-spasm-is"')
  }
}

/** A term is a button, which neither a link nor another button may hold; a heading is a name for lists, not a text. */
export function isNoPlaceForTerms(node: Nodes): boolean {
  return node.type === 'heading' || node.type === 'link' || node.type === 'linkReference' || (node.type === 'mdxJsxTextElement' && node.name === 'Term')
}

/** Neither words nor a component: `<Figure />` in a Section is content without words. Looks no further than the first of them. */
function isEmpty({ children }: MdxJsxFlowElement | MdxJsxTextElement): boolean {
  return !children.some((child) => holdsSomething(child))
}

function holdsSomething(node: RootContent): boolean {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return true
  return 'children' in node ? node.children.some((child) => holdsSomething(child)) : toString(node).trim() !== ''
}

/** MDX takes a paragraph that holds only components off again; beside words, a block would end up inside a <p>. */
function isInText(node: Nodes, ancestors: readonly Nodes[]): boolean {
  const parent = ancestors.at(-1)
  const isAlone = parent?.type === 'paragraph' && parent.children.every((child) => child === node || child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''))
  const around = isAlone ? ancestors.slice(0, -1) : ancestors
  return around.some(({ type }) => type !== 'root' && type !== 'mdxJsxFlowElement' && type !== 'mdxJsxTextElement')
}
