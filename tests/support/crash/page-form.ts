/** A form of a page as a browser without script sees it. */
export type PageForm = { action: string; hidden: Record<string, string>; html: string }

/** The form that posts to an address that ends so; null when the page has none. */
export function findForm(page: string, actionEnd: string): PageForm | null {
  for (const [html, tag] of page.matchAll(/(<form\b[^>]*>)[\s\S]*?<\/form>/g)) {
    const action = attributesOf(tag ?? '').action ?? ''
    if (!action.endsWith(actionEnd)) continue
    const hidden = inputsOf(html).filter(({ type }) => type === 'hidden')
    return { action, hidden: Object.fromEntries(hidden.map(({ name = '', value = '' }) => [name, value])), html }
  }
  return null
}

/** A response that can be graded, right or wrong, to whichever kind of question the form asks. */
export function fillIn({ hidden, html }: PageForm, random: () => number): URLSearchParams {
  const fields = new URLSearchParams(hidden)
  const inputs = inputsOf(html)
  const named = (type: string) => Map.groupBy(inputs.filter((input) => input.type === type), ({ name }) => name ?? '')
  for (const [name, options] of named('radio')) fields.append(name, pick(options, 1, random)[0]?.value ?? '')
  for (const [name, options] of named('checkbox')) {
    for (const { value = '' } of pick(options, howMany(html), random)) fields.append(name, value)
  }
  const places = [...named('text').keys()].filter((name) => name.startsWith('place.'))
  pick(places, places.length, random).forEach((name, index) => fields.append(name, String(index + 1)))
  if (named('text').has('text')) fields.append('text', 'a word')
  // Each choice once, as lists to match with want it.
  const lists = [...html.matchAll(/<select\b[^>]*name="(match\.[^"]*)"[^>]*>([\s\S]*?)<\/select>/g)]
  const choices = [...(lists[0]?.[2] ?? '').matchAll(/<option\b[^>]*value="([^"]+)"/g)].map(([, value]) => value ?? '')
  pick(choices, lists.length, random).forEach((choice, index) => fields.append(lists[index]?.[1] ?? '', choice))
  return fields
}

/** What can be read on the page. */
export function textOf(page: string): string {
  const seen = page.replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, '').replace(/<!--[\s\S]*?-->/g, '')
  return seen.replace(/<[^>]+>/g, ' ').replace(/&#x27;/g, "'").replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim()
}

/** The question itself says how many to choose; two where it does not. */
function howMany(html: string): number {
  const word = /choose (two|three|four|five)/i.exec(textOf(html))?.[1]?.toLowerCase()
  return 2 + Math.max(0, ['two', 'three', 'four', 'five'].indexOf(word ?? 'two'))
}

function inputsOf(html: string): Record<string, string>[] {
  return [...html.matchAll(/<input\b[^>]*>/g)].map(([tag]) => attributesOf(tag))
}

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value]))
}

function pick<T>(values: readonly T[], count: number, random: () => number): T[] {
  const rest = [...values]
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(Math.floor(random() * rest.length), 1)).flat()
}
