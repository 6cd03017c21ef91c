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
  'is said twice in a row': (all) => {
    const named = all.filter(({ name }) => name.trim() !== '')
    return named.filter((one, index) => isEcho(named[index - 1], one)).map(say)
  },
  'is described by its own name': (all) => all.filter(({ name, description }) => name && name === description).map(say),
  'is a heading that skips a level': (all) => {
    // The error summary comes before the main heading, with a heading of its own (the GOV.UK pattern).
    const headings = all.filter(({ role, parent }) => role === 'heading' && parent?.role !== 'group')
    return headings.filter((one, index) => levelOf(one) > levelOf(headings[index - 1]) + 1).map(say)
  },
  'is one of several main headings': (all) => all.filter(({ role, states }) => role === 'heading' && states.level === '1').slice(1).map(say),
  'is a landmark that another is named as': (all) => repeated(all.filter(({ role, name }) => landmarks.has(role) && (role !== 'form' || name)).map(say)),
  // Within one sentence or list item: what stands around a link may tell it from another one elsewhere (WCAG 2.4.4).
  'is the name of a link nearby that leads elsewhere': (all) => {
    const links = all.filter(({ role }) => role === 'link')
    return links.filter((one) => links.some((other) => other.parent === one.parent && other.name === one.name && other.states.url !== one.states.url)).map(say)
  },
  // Also what has a tabindex above 0, and so a turn of its own. Of radio buttons the arrow keys reach the others.
  'is passed over by the Tab key': (all, { stops, isWhole }) => {
    const reached = isWhole ? all : all.slice(0, all.findIndex((one) => one === stops.at(-1)))
    return reached.filter((one) => controls.has(one.role) && one.role !== 'radio' && one.role !== 'progressbar' && !stops.includes(one)).map(say)
  },
}

/** Found when the transcripts were first read, and left for now. A line goes with its mend. */
const known = new Set<string>()

export function findFaults(transcript: Transcript): string[] {
  const all = everythingIn(transcript.tree)
  const faults = Object.entries(rules).flatMap(([fault, rule]) => rule(all, transcript).map((said) => `“${said}” ${fault}`))
  return faults.filter((fault) => !known.has(fault))
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
  const withoutAddresses = words.replace(/https?:\S+/g, '')
  return /\b(null|NaN)\b|(^|[:;,“] ?)undefined\b|\[object|[0-9a-f]{8}-[0-9a-f]{4}-|^[a-z]+(-[a-z0-9]+){2,}$/.test(withoutAddresses)
}

/** These get their name from what is in them: it is said once. */
const namedByContent = new Set(['heading', 'term', 'row', 'cell', 'columnheader', 'rowheader'])

function isEcho(before: Heard | undefined, one: Heard): boolean {
  if (!before || namedByContent.has(before.role) || namedByContent.has(one.parent?.role ?? '')) return false
  // What names the part in which it stands is heard as its name: readers know it for the same (aria-labelledby).
  if ('labelledby' in before.states) return false
  return before.name.trim() === one.name.trim()
}

function levelOf(heading: Heard | undefined): number {
  return Number(heading?.states.level ?? 0)
}

function repeated(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))]
}
