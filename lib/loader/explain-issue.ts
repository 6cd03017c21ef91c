import type * as z from 'zod'
import { knownFields } from './known-fields.ts'
import { suggest } from './suggest.ts'
import { valueAt } from './value-at.ts'

type Path = readonly PropertyKey[]

/** A zod issue as what an author can act on. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown, base: Path = []): { path: Path; message: string }[] {
  const path = [...base, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(schema, data, path)
    return issue.keys.map((key) => ({ path: [...path, key], message: `"${key}" is not a field here: take it out, or mend its spelling.${suggest(key, known)}` }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [nearest] = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))
    return (nearest ?? []).flatMap((inner) => explainIssue(inner, schema, data, path))
  }
  if (issue.code === 'invalid_union') {
    const type = valueAt(data, path)
    const given = typeof type === 'string' ? type : ''
    const types = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
    return [{ path, message: given ? `"${given}" is not a type.${suggest(given, types)}` : 'required: the type of the question, for example "single-choice"' }]
  }
  if (issue.code === 'invalid_value') {
    const given = valueAt(data, path)
    const message = `${given === undefined ? 'required' : `${JSON.stringify(given)} can't stand here`}: one of ${issue.values.map(String).join(', ')}`
    return [{ path, message: issue.message.startsWith('Invalid') ? message : issue.message }]
  }
  if (issue.code === 'invalid_type') return [{ path, message: explainType(issue.expected, valueAt(data, path), path.at(-1)) }]
  return [{ path, message: issue.message }]
}

/** Wrong or missing type. YAML reads `text: True` and `text: 12` as no text, which authors can't know. */
function explainType(expected: string, given: unknown, field: PropertyKey | undefined): string {
  const example = field === undefined ? '' : `, ${exampleOf(String(field))}`
  if (given === undefined || given === null) return field === undefined ? 'the file is empty' : `required ${expected}${example}`
  if (expected === 'string' && (typeof given === 'number' || typeof given === 'boolean')) return `must be text: put it in quotes, for example "${given}"`
  const is = Array.isArray(given) ? 'a list' : typeof given === 'object' ? 'a set of fields' : `a ${typeof given}`
  return `must be ${words[expected] ?? expected} and is ${is}${example}`
}

const words: Record<string, string> = { string: 'one text', array: 'a list', object: 'a set of fields', number: 'a number', int: 'a whole number', boolean: 'true or false' }

const examples: Record<string, string> = {
  feedback: 'for example "You did not choose to tighten it."',
  feedbackWrong: 'for example "Look for the rhythm."',
  text: 'for example "A muscle tightens by itself"',
  prompt: 'for example "Which of these is a muscle spasm?"',
  id: 'for example "what-a-spasm-is"',
  key: 'for example the id of the right option',
  objectives: 'for example [define-spasm-and-cramp]',
  claims: 'for example [C03]',
  section: 'for example "spasms-and-cramps#what-a-spasm-is"',
  description: 'for example - "Two boxes stand side by side. …"',
}

function exampleOf(field: string): string {
  return examples[field] ?? `for example "${field}: …"`
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length))
}
