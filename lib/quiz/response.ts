/** What a learner gave for one item. */
export type Response =
  | { kind: 'choice'; chosen: string[] }
  | { kind: 'order'; places: Record<string, string> }
  | { kind: 'matches'; matches: Record<string, string> }
  | { kind: 'text'; typed: string; listed: string }

export type ResponseOf<K extends Response['kind']> = Extract<Response, { kind: K }>

/** The form fields of an item, as a browser posts them: names may repeat. */
export type Fields = { get(name: string): string | null; getAll(name: string): string[] }

/** Why a response can't be graded. Costs nothing: the learner mends it and checks again. */
export type Problem = { errors: FieldProblem[] }

/** What is wrong with one field of the item's form. The interface says it in words (app/texts). */
export type FieldProblem = { field: string } & (
  | { problem: 'one-to-choose' }
  | { problem: 'some-to-choose'; wanted: number; chosen: number }
  /** No whole number from 1 to `places`. */
  | { problem: 'no-place'; step: string; places: number }
  /** Told once for all that share it, at the last of them. */
  | { problem: 'place-repeated'; place: number; steps: readonly string[] }
  | { problem: 'no-match'; prompt: string }
  | { problem: 'match-repeated'; choice: string; prompts: readonly string[] }
  | { problem: 'no-answer' }
  | { problem: 'answer-too-long'; most: number }
  /** Typed, and another one chosen from the list. */
  | { problem: 'two-answers'; typed: string; listed: string }
)

/** One line of an outcome: what was given for a part of the item, and whether it was right. */
export type OutcomePart = {
  id: string
  /** Option, step, prompt or the typed text. */
  given: string
  right: boolean
}

/** What grading made of a response. */
export type Outcome = {
  /** Share of the item's point, 0 to 1. */
  scaled: number
  /** Everything right: `scaled === 1`. */
  correct: boolean
  parts: OutcomePart[]
}

/** A line of what the learner reads after checking: what was chosen, what is right, and why. Steps come in their right order. */
export type ExplanationLine = {
  id: string
  /** chosen: given and right. missed: right, but not given. wrong: given, but not right. */
  verdict: 'right' | 'missed' | 'wrong' | 'note'
  /** The option, step or prompt. */
  text: string
  /** What the learner gave for it, where that is not the text itself. */
  given?: string
  /** What is right for it, where the learner gave something else. */
  instead?: string
  /** Of a step in the wrong place: where it was put, and where it belongs, from 1. */
  places?: { given: number; right: number }
  feedback: string
}
