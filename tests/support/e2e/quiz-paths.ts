import { getInitialMicrosteps, getMicrosteps, initialTransition, type SnapshotFrom } from 'xstate'
import { getAdjacencyMap, getStateNodes } from 'xstate/graph'
import type { LoadedItem, Quiz } from '#lib/content/loaded-course.ts'
import { findProblem, gradeResponse, parseResponse } from '#lib/quiz/item-types/index.ts'
import { quizMachine, type QuizEvent } from '#lib/quiz/quiz-machine.ts'
import { kindOf, type ItemKind } from './content.ts'
import type { Way } from './hands.ts'
import type { Drawn, Records } from './records.ts'
import { fieldsFor, slipFields, type How, type Slip } from './responses.ts'

export type QuizSnapshot = SnapshotFrom<typeof quizMachine>

/** What the learner does in the page: fills in an answer and checks it, checks again what stands there, or goes on. */
export type Move = { do: 'answer'; how: How | Slip } | { do: 'check again' } | { do: 'go on' }

/** One event of a path, what the learner does for it, and the state that it leads to. */
export type PathStep = { event: QuizEvent; move: Move; state: QuizSnapshot }

/** A quiz for walking, and paths through the machine that together take every transition that can be taken in it. */
export type Walk = { quiz: Quiz; items: Drawn[]; start: QuizSnapshot; paths: PathStep[][] }

type Step = QuizEvent & { move: Move }

/**
 * The walks for one kind of item: as a safety question, which comes again until it is answered safely, before another
 * question; and alone, as a last question that is not about safety. What came before changes only points, so a state is
 * what its page shows.
 */
export function walksFor(kind: ItemKind, way: Way, records: Records): Walk[] {
  const { quiz, item } = records.find((candidate) => kindOf(candidate) === kind)
  const other = quiz.items.find((candidate) => candidate.type === 'single-choice' && candidate.id !== item.id)
  if (!other) throw new Error(`${quiz.slug} has no single-choice question to go on to`)
  return [
    toWalk(quiz, [{ id: item.id, safety: true }, { id: other.id, safety: false }], (place, round) => (place > 0 ? ['right'] : round > 0 ? ['empty', 'wrong', 'right'] : all), way, records),
    toWalk(quiz, [{ id: item.id, safety: false }], () => ['wrong', 'partly', 'right'], way, records),
  ]
}

/** A quiz whose questions the author has taken away meanwhile. */
export function emptyWalk(records: Records): Walk {
  const [quiz] = records.course.quizzes
  if (!quiz) throw new Error('The course has no quiz')
  return toWalk(quiz, [], () => [], 'pointer', records)
}

/** Every state and every transition of the machine, by name: what the walks must cover. */
export function partsOfMachine() {
  const nodes = getStateNodes(quizMachine)
  return {
    states: nodes.filter(({ type }) => type !== 'compound').map(({ path }) => path.join('.')),
    transitions: nodes.flatMap((node) => [...node.transitions.values(), node.always ?? []].flat().map(nameOf)),
  }
}

/** The states and transitions that a walk goes through, those in passing included. */
export function coveredBy({ start, paths, items }: Walk): { states: Set<string>; transitions: Set<string> } {
  const states = new Set<string>()
  const transitions = new Set<string>()
  const pass = (first: QuizSnapshot | null, microsteps: readonly (readonly [QuizSnapshot, unknown])[]) => {
    let before = first
    for (const [after] of microsteps) {
      states.add(stateOf(after))
      for (const always of before === null ? [] : getStateNodes(quizMachine).flatMap((node) => (before?.matches(node.path.join('.') as never) ? (node.always ?? []) : []))) {
        if (always.target?.[0]?.path.join('.') === stateOf(after)) transitions.add(nameOf(always))
      }
      before = after
    }
  }
  pass(null, getInitialMicrosteps(quizMachine, { items, masteryScore: start.context.masteryScore }))
  for (const path of paths) {
    let before = start
    for (const { event, state } of path) {
      for (const taken of quizMachine.getTransitionData(before, event)) transitions.add(nameOf(taken))
      pass(before, getMicrosteps(quizMachine, before, event))
      before = state
    }
  }
  return { states, transitions }
}

/** The name of a state by its path: `answering.asked`. */
export function stateOf({ value }: Pick<QuizSnapshot, 'value'>): string {
  return typeof value === 'string' ? value : Object.entries(value).flat().join('.')
}

function nameOf(transition: { source: { path: string[] }; eventType: string; guard?: unknown; target?: readonly { path: string[] }[] | undefined }): string {
  const { source, eventType, guard, target } = transition
  return `${source.path.join('.')} –${eventType || 'always'}${typeof guard === 'string' ? `, ${guard}` : ''}→ ${target?.map(({ path }) => path.join('.')).join() ?? ''}`
}

// What goes on longest first: then few paths take every edge.
const all = ['empty', 'flawed', 'wrong', 'partly', 'right'] as const

/** The answers that are tried at a place and in a round of a walk. */
type Tries = (place: number, round: number) => readonly (typeof all)[number][]

function toWalk(quiz: Quiz, items: Drawn[], tries: Tries, way: Way, { course }: Records): Walk {
  const input = { items, masteryScore: course.masteryScore }
  const itemOf = (id: string | undefined) => quiz.items.find((item) => item.id === id)
  const [start] = initialTransition(quizMachine, input)
  const graph = getAdjacencyMap(quizMachine, {
    input,
    serializeState: whatIsShown,
    serializeEvent: (event) => JSON.stringify((event as Step).move),
    events: (snapshot) => {
      const { position, round } = snapshot.context
      return stepsFrom(snapshot, itemOf(snapshot.context.items[position]?.id), tries(position, round), way)
    },
  })
  return { quiz, items, start, paths: coverEveryEdge(graph as unknown as Graph, whatIsShown(start)) }
}

/** What tells one page of a quiz from another: the rounds after the second look like it. */
export function whatIsShown(snapshot: QuizSnapshot): string {
  const { position, round, answers, problem, items } = snapshot.context
  const last = answers[items[position]?.id ?? '']?.at(-1)
  const outcome = snapshot.matches('reviewing') && last ? [last.outcome.correct, last.outcome.scaled > 0] : []
  return JSON.stringify([stateOf(snapshot), position, Math.min(round, 1), snapshot.matches({ answering: 'explaining' }) ? problem : null, outcome])
}

/** What a learner can do in a state. The grading is the real grader's. */
function stepsFrom(snapshot: QuizSnapshot, item: LoadedItem | undefined, tried: readonly (How | Slip)[], way: Way): Step[] {
  const { round, problem } = snapshot.context
  if (!item || snapshot.status === 'done') return []
  if (snapshot.matches('reviewing')) return [{ type: 'item.continue', item: item.id, round, move: { do: 'go on' } }]
  const isExplaining = snapshot.matches({ answering: 'explaining' })
  const steps = tried.flatMap((how): Step[] => {
    const isSlip = how === 'empty' || how === 'flawed'
    const fields = isSlip ? slipFields(item, how, way) : fieldsFor(item, how)
    // What was given wrongly is mended, or sent again as it is (below): a radio button can't be emptied. Once mended, it is
    // graded as any answer is.
    if (!fields || (isExplaining && how !== 'right')) return []
    const response = parseResponse(item, fields)
    const found = findProblem(item, response)
    const grading = found ? { kind: 'problem' as const, problem: found } : { kind: 'outcome' as const, response, outcome: gradeResponse(item, response), hash: item.hash }
    // Types that know no part of a point have no partly right answer.
    const isNamed = grading.kind === 'problem' || how !== 'partly' || (grading.outcome.scaled > 0 && !grading.outcome.correct)
    return isNamed ? [{ type: 'item.answer', item: item.id, round, grading, move: { do: 'answer', how } }] : []
  })
  const again: Step[] = isExplaining && problem ? [{ type: 'item.answer', item: item.id, round, grading: { kind: 'problem', problem }, move: { do: 'check again' } }] : []
  return [...again, ...steps]
}

type Graph = Record<string, { state: QuizSnapshot; transitions: Record<string, { event: Step; state: QuizSnapshot }> }>

/** Few paths from the start to an end that together take every edge: each goes on to the nearest edge that none has taken. */
function coverEveryEdge(graph: Graph, start: string): PathStep[][] {
  const edges = Object.entries(graph).flatMap(([from, { transitions }]) => Object.values(transitions).map(({ event, state }) => ({ from, to: whatIsShown(state), event, state })))
  const open = new Set(edges)
  const paths: PathStep[][] = []
  while (open.size > 0) {
    const path: typeof edges = []
    for (let at = start, next = wayToOpen(at); next; at = next.at(-1)?.to ?? at, next = wayToOpen(at)) {
      path.push(...next)
      for (const edge of next) open.delete(edge)
    }
    if (path.length === 0) throw new Error(`No path leads to ${[...open].map(({ from }) => from).join(' or ')}`)
    paths.push(replay(path.map(({ event }) => event)))
  }
  return paths

  function wayToOpen(from: string): typeof edges | undefined {
    const seen = new Set([from])
    let ways: (typeof edges)[] = [[]]
    while (ways.length > 0) {
      ways = ways.flatMap((way) => edges.filter((edge) => edge.from === (way.at(-1)?.to ?? from)).map((edge) => [...way, edge]))
      const found = ways.find((way) => open.has(way.at(-1) as (typeof edges)[number]))
      if (found) return found
      ways = ways.filter((way) => !seen.has(way.at(-1)?.to ?? '') && seen.add(way.at(-1)?.to ?? ''))
    }
    return undefined
  }

  /** Rounds are counted on the way, so the states are those of this path. */
  function replay(events: readonly Step[]): PathStep[] {
    let state = graph[start]?.state
    return events.map((event) => {
      if (!state) throw new Error('The graph has no start')
      const { move, ...sent } = { ...event, round: state.context.round }
      const microsteps = getMicrosteps(quizMachine, state, sent)
      state = microsteps.at(-1)?.[0] ?? state
      return { event: sent, move, state }
    })
  }
}
