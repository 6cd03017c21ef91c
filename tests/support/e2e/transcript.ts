import type { Page } from '@playwright/test'
import { everythingIn, readTree, type Heard, type PageTree } from './transcript-tree.ts'
import { indent, say, sayAll } from './transcript-words.ts'

/** `isWhole`: the Tab key was followed to the end. */
export type Transcript = { text: string; tree: Heard; stops: Heard[]; isWhole: boolean }

type Options = {
  /** The header and footer that every page has, to be left out where they are the same. */
  frame?: readonly string[]
  /** How many lines of a long page are kept. */
  lines?: number
}

/** What a learner hears: on arriving, on reading from top to bottom, and at each press of Tab. */
export async function takeTranscript(page: Page, { frame = [], lines }: Options = {}): Promise<Transcript> {
  await untilFocusIsSet(page)
  const tree = await readTree(page)
  const arrival = await sayArrival(page, tree)
  const isFrame = (part: Heard) => frame.includes(sayFrame(part))
  const shown = { ...tree.root, children: tree.root.children.filter((part) => !isFrame(part)) }
  const stops = await tabThrough(page, tree, lines)
  const text = [
    '# On arriving',
    ...arrival,
    '',
    '# Read from top to bottom',
    ...cut(sayAll(shown), lines),
    '',
    '# By the Tab key, from the top',
    ...cut(sayStops(stops.filter((stop) => !isFrame(chainOf(stop)[0] ?? stop))), lines),
    '',
  ].join('\n')
  await tree.session.detach()
  return { text, tree: tree.root, stops, isWhole: stops.length <= (lines ?? Infinity) }
}

/** What stands around the main part, each in one piece. */
export async function readFrame(page: Page): Promise<string[]> {
  const { root, session } = await readTree(page)
  await session.detach()
  return root.children.filter(({ role }) => role !== 'main').map(sayFrame)
}

function sayFrame(part: Heard): string {
  return sayAll({ ...part, children: [part] }).join('\n')
}

/** A screen reader says the title, then what has the focus, then what a live region says. */
async function sayArrival(page: Page, tree: PageTree): Promise<string[]> {
  const focused = await findFocused(tree)
  // What has no name is said by its words.
  const said = focused && { ...focused, name: focused.name || everythingIn(focused).flatMap(({ name }) => name.trim() || []).join(' ') }
  const live = everythingIn(tree.root).filter(({ states }) => states.live)
  const arrival = [
    `title: ${tree.title}`,
    `focus: ${said ? sayPath(said) : 'the top of the page'}`,
    ...live.map((region) => `${region.role}: ${sayAll(region).join(' ').trim() || '(silent)'}`),
  ]
  await page.keyboard.press('Tab')
  const next = await findFocused(tree)
  return [...arrival, `next Tab: ${next ? sayPath(next) : 'out of the page'}`]
}

/** The stops of the Tab key, from the top of the page until it leaves. */
async function tabThrough(page: Page, tree: PageTree, most = Infinity): Promise<Heard[]> {
  // The place where the next Tab starts from goes back to the top only with the focus.
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const stops: Heard[] = []
  for (;;) {
    if (stops.length > most) return stops
    await page.keyboard.press('Tab')
    const stop = await findFocused(tree)
    // Some browsers go on from the end to the top by themselves.
    if (!stop || stop === stops[0]) return stops
    // A date field has a stop for each of its parts.
    if (stop !== stops.at(-1)) stops.push(stop)
  }
}

async function findFocused({ session, byElement }: PageTree): Promise<Heard | null> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId })
  if (node.nodeName === 'BODY') return null
  const heard = byElement.get(node.backendNodeId)
  if (!heard) throw new Error(`The focus is on <${node.localName} ${node.attributes?.join(' ')}>, which no screen reader is told of`)
  return heard
}

/** The stops, under what they stand in: that is said once, on entering it. */
function sayStops(stops: readonly Heard[]): string[] {
  let within: Heard[] = []
  return stops.flatMap((stop) => {
    const chain = chainOf(stop).filter(isSaidOnEntering)
    const entered = chain.filter((around) => !within.includes(around)).map((around) => indent(chain.indexOf(around)) + say(around))
    within = chain
    return [...entered, indent(chain.length) + say(stop)]
  })
}

function sayPath(heard: Heard): string {
  return [...chainOf(heard).filter(isSaidOnEntering), heard].map(say).join(' > ')
}

/** What it stands in, the outermost first. */
function chainOf({ parent }: Heard): Heard[] {
  return parent && parent.role !== 'document' ? [...chainOf(parent), parent] : []
}

const landmarks = new Set(['banner', 'navigation', 'main', 'contentinfo', 'region', 'complementary'])

function isSaidOnEntering({ role, name }: Heard): boolean {
  return landmarks.has(role) || (name !== '' && ['group', 'form', 'note'].includes(role))
}

function cut(lines: readonly string[], most = Infinity): string[] {
  return lines.length > most ? [...lines.slice(0, most), '… and so on to the end of the page.'] : [...lines]
}

/** A browser sets the focus that a page asks for some frames after it has loaded, more of them where the machine is busy. */
async function untilFocusIsSet(page: Page) {
  const isSet = () => page.evaluate(() => !document.querySelector('[autofocus]') || document.activeElement !== document.body)
  for (let looks = 0; looks < 40 && !(await isSet()); looks++) await page.waitForTimeout(50)
}
