import type { Element as HastElement } from 'hast'
import { toJsxRuntime, type Jsx } from 'hast-util-to-jsx-runtime'
import type { Parents, Root, RootContent } from 'mdast'
import { toHast, type Handler } from 'mdast-util-to-hast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { LessonNode } from '#lib/content/loaded-course.ts'

/** What MDX would draw of a sound lesson, as plain data: no code is compiled or run. Changes the tree that it is given. */
export function toLessonTree(root: Root): LessonNode[] {
  unravel(root)
  const hast = toHast(root, { handlers: { mdxJsxFlowElement: toComponent, mdxJsxTextElement: toComponent } })
  // Attributes get their names and values for React here, once, and not at each visit.
  const { children } = toJsxRuntime(hast, { Fragment: '', jsx: toNode, jsxs: toNode, passKeys: false }) as unknown as Exclude<LessonNode, string>
  return children
}

/** As MDX does: a paragraph that holds only components is taken off them (plugin/remark-mark-and-unravel.js of @mdx-js/mdx 3.1, which it does not export). */
function unravel(parent: Parents): void {
  // A child of a paragraph may stand wherever a paragraph may once it is a component.
  parent.children = (parent.children as RootContent[]).flatMap((child) => (isOnlyComponents(child) ? child.children.filter(({ type }) => type !== 'text') : [child])) as typeof parent.children
  for (const child of parent.children) if ('children' in child) unravel(child)
}

function isOnlyComponents(node: RootContent): node is Extract<RootContent, { type: 'paragraph' }> {
  if (node.type !== 'paragraph' || !node.children.some(({ type }) => type === 'mdxJsxTextElement')) return false
  return node.children.every((child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && /^[\t\n\f\r ]*$/.test(child.value)))
}

/** An element named as its component. Its attributes are plain texts: the check allows nothing else. */
const toComponent: Handler = (state, node: MdxJsxFlowElement | MdxJsxTextElement): HastElement => ({
  type: 'element',
  tagName: node.name ?? '',
  properties: Object.fromEntries(node.attributes.flatMap((attribute) => ('name' in attribute && typeof attribute.value === 'string' ? [[attribute.name, attribute.value]] : []))),
  children: state.all(node),
})

/** Stands in for React's `jsx`: makes data where that makes elements. */
const toNode = ((tag: string, { children = [], ...props }: Record<string, unknown> & { children?: LessonNode | LessonNode[] }): LessonNode => ({
  tag,
  props,
  children: Array.isArray(children) ? children : [children],
})) as unknown as Jsx
