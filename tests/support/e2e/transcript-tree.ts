import type { CDPSession, Page } from '@playwright/test'

/** One thing that can be heard, with what is in it. `text` is plain text; every other role comes from the browser. */
export type Heard = {
  role: string
  name: string
  description: string
  /** Of a field, as it stands; of a list item, its number. */
  value: string
  /** As the browser gives them: level, checked, expanded, invalid, live … */
  states: Record<string, string>
  /** Ties it to the element, to find the one that has the focus. */
  element: number | undefined
  children: Heard[]
  parent: Heard | null
}

type AxValue = { value?: string | number | boolean }

type AxNode = {
  nodeId: string
  ignored: boolean
  role?: AxValue
  name?: AxValue
  description?: AxValue
  value?: AxValue
  properties?: { name: string; value: AxValue }[]
  childIds?: string[]
  backendDOMNodeId?: number
}

/** No screen reader says these: what is in them is read as if it stood without them. */
const transparent = new Set(['none', 'generic', 'sectionheader', 'sectionfooter', 'strong', 'emphasis', 'superscript', 'subscript', 'mark', 'time', 'Abbr', 'DescriptionList', 'RootWebArea', 'MenuListPopup', 'LabelText'])

/** Their name is all that there is to hear, or their parts are drawn and not said (ARIA 1.2, "Children Presentational"). */
const leaves = new Set(['link', 'button', 'radio', 'checkbox', 'image', 'textbox', 'Date', 'option', 'DisclosureTriangle', 'progressbar'])

const dropped = new Set(['InlineTextBox', 'LineBreak'])

export type PageTree = { title: string; root: Heard; byElement: Map<number | undefined, Heard>; session: CDPSession }

/**
 * The page as assistive technology gets it: Chromium's own accessibility tree. Names, states and descriptions are computed
 * by the browser, and closed details, popovers and hidden things are left out, as they are for a real screen reader.
 */
export async function readTree(page: Page): Promise<PageTree> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const root: Heard = { role: 'document', name: '', description: '', value: '', states: {}, element: undefined, children: [], parent: null }
  addChildren(root, nodes[0]?.childIds ?? [])
  for (const bar of everythingIn(root).filter(({ role }) => role === 'progressbar')) bar.value = (await valueInWords(session, bar)) ?? bar.value
  const byElement = new Map(everythingIn(root).map((heard) => [heard.element, heard]))
  return { title: await page.title(), root, byElement, session }

  function addChildren(parent: Heard, ids: readonly string[]) {
    for (const id of ids) {
      const node = byId.get(id)
      const role = String(node?.role?.value ?? 'none')
      if (!node || dropped.has(role)) continue
      if (role === 'ListMarker') parent.value = textOf(node.name)
      else if (node.ignored || transparent.has(role)) addChildren(parent, node.childIds ?? [])
      else {
        const heard = toHeard(node, role, parent)
        parent.children.push(heard)
        if (!leaves.has(role) && heard.role !== 'text') addChildren(heard, node.childIds ?? [])
      }
    }
    if (parent.role === 'group' || parent.role === 'table' || parent.role === 'figure') dropOwnLabel(parent)
    parent.children = parent.children.filter((child, index) => !isLabelOf(child, parent.children[index + 1]) && !isLabelOf(child, parent.children[index - 1]))
  }
}

/** What a bar says in place of its number: the tree has a property for it, and leaves it empty (Chromium 156). */
async function valueInWords(session: CDPSession, { element }: Heard): Promise<string | undefined> {
  const { node } = await session.send('DOM.describeNode', { backendNodeId: element })
  const attributes = node.attributes ?? []
  return attributes.find((_, index) => attributes[index - 1] === 'aria-valuetext')
}

export function everythingIn(heard: Heard): Heard[] {
  return [heard, ...heard.children.flatMap(everythingIn)]
}

function toHeard(node: AxNode, role: string, parent: Heard): Heard {
  return {
    role: role === 'StaticText' ? 'text' : role,
    // Chromium gives a paragraph that has the focus its own words for a name, if it sees that in time. They are said once.
    name: role === 'StaticText' ? String(node.name?.value ?? '') : role === 'paragraph' ? '' : textOf(node.name),
    description: textOf(node.description),
    value: textOf(node.value),
    states: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, String(value.value)])),
    element: node.backendDOMNodeId,
    children: [],
    parent,
  }
}

/** The text of a label is said as the name of what it labels: a reader hears it once. */
function isLabelOf(child: Heard, control: Heard | undefined): boolean {
  return child.role === 'text' && control !== undefined && control.role !== 'text' && 'focusable' in control.states && child.name.trim() === control.name
}

/** A legend or a caption is heard on entering what it names. */
function dropOwnLabel(group: Heard) {
  group.children = group.children.filter(({ role, children }) => !['Legend', 'caption', 'Figcaption'].includes(role) || joined(children) !== group.name)
}

function joined(children: readonly Heard[]): string {
  return children.map(({ name }) => name.trim()).join(' ')
}

function textOf(value: AxValue | undefined): string {
  return String(value?.value ?? '').replace(/\s+/g, ' ').trim()
}
