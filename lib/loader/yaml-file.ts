import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import type { ContentProblem } from './content-problem.ts'
import { suggest } from './suggest.ts'

type Path = readonly PropertyKey[]

/** A YAML file that fits its schema, or null with the problems; and where in the file everything stands. */
export type YamlFile<T> = {
  file: string
  value: T | null
  problems: ContentProblem[]
  /** A problem at a path of the file. */
  problem: (path: Path, message: string) => ContentProblem
}

/**
 * Reads YAML against a schema. Every mistake is reported at once, at its line.
 * @param startLine line of the file at which the text begins, from 1 (front matter does not start a file)
 */
export function readYaml<S extends z.ZodType>(schema: S, file: string, text: string, startLine = 1): YamlFile<z.infer<S>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const at = (offset: number | undefined) => {
    const { line, col } = lines.linePos(offset ?? 0)
    return { file, line: Math.max(1, line) + startLine - 1, column: Math.max(1, col) }
  }
  const problem = (path: Path, message: string) => ({ ...at(offsetOf(document, path)), path: formatPath(path), message })
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      ...at(error.pos[0]),
      path: '',
      message: `this is not readable YAML: ${error.message.split(/ at line|\n/)[0]}. Mend the indentation, quotes or colons there`,
    }))
    return { file, value: null, problems, problem }
  }
  const data: unknown = document.toJS()
  const result = schema.safeParse(data)
  if (result.success) return { file, value: result.data, problems: [], problem }
  const problems = result.error.issues.flatMap((issue) => explainIssue(issue, data).map(({ path, message }) => problem(path, message)))
  return { file, value: null, problems, problem }
}

/** A zod issue as what an author can act on. */
function explainIssue(issue: z.core.$ZodIssue, data: unknown, base: Path = []): { path: Path; message: string }[] {
  const path = [...base, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: `"${key}" is not a field here: take it out, or mend its spelling` }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [nearest] = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))
    return (nearest ?? []).flatMap((inner) => explainIssue(inner, data, path))
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
  if (issue.code === 'invalid_type' && valueAt(data, path) === undefined) {
    return [{ path, message: `required ${issue.expected}, ${exampleOf(String(path.at(-1)))}` }]
  }
  return [{ path, message: issue.message }]
}

const examples: Record<string, string> = {
  feedback: 'for example "Right: you did not choose it."',
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

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), data)
}

/** Where a path stands; for what is missing, where it would belong. A field's own key when it has one. */
function offsetOf(document: Document, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const [last] = path.slice(length - 1, length)
    const parent: unknown = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents
    if (length > 0 && isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last)
      if (pair && isNode(pair.key)) return pair.key.range?.[0]
    }
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return undefined
}

/** `["items", 3, "key"]` as `items[3].key`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text ? '.' : ''}${String(key)}`), '')
}
