import { everythingIn, type Heard } from './transcript-tree.ts'
import { say } from './transcript-words.ts'
import type { Transcript } from './transcript.ts'

const controls = new Set(['link', 'button', 'radio', 'checkbox', 'combobox', 'textbox', 'Date', 'DisclosureTriangle', 'progressbar'])
const landmarks = new Set(['banner', 'navigation', 'main', 'contentinfo', 'region', 'complementary', 'form'])

type Rule = (all: readonly Heard[], transcript: Transcript) => string[]

/** What a machine can tell of a transcript. A person has to tell whether it makes sense. */
const rules: Record<string, Rule> = {
  'has no name': (all) => all.filter(({ role, name }) => !name && (controls.has(role) || role === 'image' || role === 'region')).map(say),
  'is a group without a name': (all) => all.filter(({ role, name, children }) => role === 'group' && !name && children[0]?.role !== 'DisclosureTriangle').map(say),
  'is a choice outside of a named group': (all) => all.filter((one) => one.role === 'radio' && !isWithinNamedGroup(one)).map(say),
  'does not say its state': (all) => all.filter(lacksState).map(say),
  'says what only a program should see': (all) => all.filter((one) => leaks(one.name) || leaks(one.description) || leaks(one.value)).map(say),
  'is nothing but signs': (all) => all.filter(({ role, name, parent }) => role === 'text' && !/[\p{L}\p{N}]/u.test(name) && parent?.children.length === 1).map(say),
  'is said twice in a row': (all) => all.filter((one, index) => isEcho(all[index - 1], one)).map(say),
  'is described by its own name': (all) => all.filter(({ name, description }) => name && name === description).map(say),
  'is a heading that skips a level': (all) => {
    // The error summary comes before the main heading, with a heading of its own (the GOV.UK pattern).
    const headings = all.filter(({ role, parent }) => role === 'heading' && parent?.role !== 'group')
    return headings.filter((one, index) => levelOf(one) > levelOf(headings[index - 1]) + 1).map(say)
  },
  'is one of several main headings': (all) => all.filter(({ role, states }) => role === 'heading' && states.level === '1').slice(1).map(say),
  'is a landmark that another is named as': (all) => repeated(all.filter(({ role, name }) => landmarks.has(role) && (role !== 'form' || name)).map(say)),
  'is one name for links to different places': (all) => {
    const places = Map.groupBy(all.filter(({ role }) => role === 'link'), ({ name }) => name)
    return [...places].filter(([, links]) => new Set(links.map(({ states }) => states.url)).size > 1).map(([name]) => name)
  },
  'has the focus out of its turn': (all, { stops }) => stops.filter((stop, index) => index > 0 && all.indexOf(stop) < all.indexOf(stops[index - 1] ?? stop)).map(say),
}

export function findFaults(transcript: Transcript): string[] {
  const all = everythingIn(transcript.tree)
  return Object.entries(rules).flatMap(([fault, rule]) => rule(all, transcript).map((said) => `“${said}” ${fault}`))
}

function isWithinNamedGroup({ parent }: Heard): boolean {
  return parent !== null && ((/group$/.test(parent.role) && parent.name !== '') || isWithinNamedGroup(parent))
}

function lacksState({ role, states, value }: Heard): boolean {
  if (role === 'radio' || role === 'checkbox') return !['true', 'false', 'mixed'].includes(states.checked ?? '')
  if (role === 'DisclosureTriangle') return states.expanded === undefined
  return role === 'combobox' && !value
}

/** A missing value, a random id, or an id of the content that came through in place of words. Of a sentence, “undefined” may be a word. */
function leaks(words: string): boolean {
  return /\b(null|NaN)\b|(^|[:;,“] ?)undefined\b|\[object|[0-9a-f]{8}-[0-9a-f]{4}-|^[a-z]+(-[a-z0-9]+){2,}$/.test(words)
}

/** These get their name from what is in them: it is said once. */
const namedByContent = new Set(['heading', 'term', 'row', 'cell', 'columnheader', 'rowheader'])

function isEcho(before: Heard | undefined, one: Heard): boolean {
  if (!before || one.name.trim() === '' || namedByContent.has(before.role) || namedByContent.has(one.parent?.role ?? '')) return false
  // A part of the page that is named by its heading says it on entering, and the heading again: readers know that.
  if (one.role === 'heading' && one.parent === before) return false
  return before.name.trim() === one.name.trim()
}

function levelOf(heading: Heard | undefined): number {
  return Number(heading?.states.level ?? 0)
}

function repeated(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))]
}
