import type { Heard } from './transcript-tree.ts'

const roleWords: Record<string, string> = {
  radio: 'radio button',
  combobox: 'combo box',
  textbox: 'edit field',
  Date: 'date field',
  DisclosureTriangle: 'disclosure',
  status: 'status, said when it changes',
  contentinfo: 'footer',
  complementary: 'aside',
}

/** Read as a part of the line in which they stand. */
const inline = new Set(['text', 'link', 'button'])

/** What is heard at one thing: its role, name, state, value and description. */
export function say(heard: Heard): string {
  const { role, name, description, children } = heard
  if (role === 'text') return name.trim()
  const word = role === 'heading' ? `heading ${heard.states.level}` : role === 'list' ? `list of ${children.length}` : (roleWords[role] ?? role)
  return [word, name, ...sayStates(heard)].filter(Boolean).join(', ') + (description ? ` (described: ${description})` : '')
}

/** The page from top to bottom, one line for each thing, what is within further in. */
export function sayAll({ children }: Heard, depth = 0): string[] {
  const lines: string[] = []
  let together: Heard[] = []
  const endLine = () => {
    lines.push(...sayLines(together).map((line) => indent(depth) + line))
    together = []
  }
  for (const child of children) {
    if (inline.has(child.role)) together.push(child)
    else {
      endLine()
      lines.push(...sayBlock(child, depth))
    }
  }
  endLine()
  return lines
}

function sayBlock(heard: Heard, depth: number): string[] {
  const { role, name, children } = heard
  switch (role) {
    case 'paragraph':
    case 'caption':
    case 'Figcaption':
      return sayAll(heard, depth)
    case 'Legend':
      return [`${indent(depth)}legend: ${sayLine(children)}`]
    case 'listitem': {
      const [first = '', ...more] = sayAll(heard, depth + 1)
      return [`${indent(depth)}${/\d/.test(heard.value) ? heard.value : '•'} ${first.trim()}`, ...more]
    }
    case 'heading': {
      const [only] = children
      const isLink = children.length === 1 && only?.role === 'link'
      return [indent(depth) + say(heard) + (isLink ? ' (link)' : '')]
    }
    case 'combobox':
      return [indent(depth) + say(heard), `${indent(depth + 1)}choices: ${children.map((option) => option.name).join('; ')}`]
    case 'rowgroup':
      return sayAll(heard, depth)
    case 'row':
      return [`${indent(depth)}row: ${children.map(sayCell).join(' | ')}`]
    case 'term':
      return [`${indent(depth)}term: ${sayLine(children)}`]
    case 'definition': {
      const [first = '', ...more] = sayAll(heard, depth + 1)
      return [`${indent(depth + 1)}${first.trim()}`, ...more]
    }
    case 'group':
      // Details: the group has no name of its own, and none is said.
      if (!name && children[0]?.role === 'DisclosureTriangle') return sayAll(heard, depth)
      return [indent(depth) + say(heard), ...sayAll(heard, depth + 1)]
    case 'form':
      // Without a name a form is no landmark, and is not said.
      return name ? [indent(depth) + say(heard), ...sayAll(heard, depth + 1)] : sayAll(heard, depth)
    case 'status':
      // Without words nothing is there to read.
      return children.length > 0 ? [indent(depth) + say(heard), ...sayAll(heard, depth + 1)] : []
    default:
      return [indent(depth) + say(heard), ...sayAll(heard, depth + 1)]
  }
}

function sayCell(cell: Heard): string {
  const words = sayAll(cell).map((line) => line.trim()).join(' ')
  return /header$/.test(cell.role) ? `[${words}]` : words || 'empty'
}

/** Controls side by side are heard one by one. Among text they stand in brackets. */
function sayLines(parts: readonly Heard[]): string[] {
  return parts.some(({ role }) => role === 'text') ? [sayLine(parts)] : parts.map(say)
}

function sayLine(parts: readonly Heard[]): string {
  return parts
    .map((part) => (part.role === 'text' ? part.name : `[${say(part)}]`))
    .reduce((line, next) => line + (needsSpace(line, next) ? ' ' : '') + next, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function needsSpace(line: string, next: string): boolean {
  return !/[\s“(]$/.test(line) && !/^[\s.,;:!?”)]/.test(next)
}

function sayStates({ role, name, value, states }: Heard): string[] {
  const said: string[] = []
  if (states.checked) said.push({ true: 'checked', false: 'not checked', mixed: 'partly checked' }[states.checked] ?? '')
  if (states.pressed) said.push(states.pressed === 'true' ? 'pressed' : 'not pressed')
  if (role === 'textbox' || role === 'Date') said.push(value ? `“${value}”` : 'empty')
  else if (value && role !== 'listitem' && value !== name) said.push(value)
  if (role !== 'combobox' && states.expanded) said.push(states.expanded === 'true' ? 'expanded' : 'collapsed')
  if (states.disabled === 'true') said.push('unavailable')
  if (states.readonly === 'true') said.push('read only')
  if (states.required === 'true') said.push('required')
  if (states.invalid && states.invalid !== 'false') said.push('invalid')
  return said
}

export function indent(depth: number): string {
  return '  '.repeat(depth)
}
