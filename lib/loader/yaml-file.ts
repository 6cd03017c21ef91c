import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Alias, type Document, type YAMLError } from 'yaml'
import type * as z from 'zod'
import type { ContentProblem } from './content-problem.ts'
import { explainIssue } from './explain-issue.ts'

type Path = readonly PropertyKey[]

/** What reading a YAML file gives: its value when it fits its schema, or null with the problems. Plain data, so that it can be kept. */
export type YamlReading<T> = { value: T | null; problems: ContentProblem[] }

/** A YAML file as read, and where in it everything stands. */
export type YamlFile<T> = YamlReading<T> & {
  file: string
  /** A problem at a path of the file. */
  problem: ProblemAt
}

type ProblemAt = (path: Path, message: string) => ContentProblem

/**
 * Reads YAML against a schema. Every mistake is reported at once, at its line.
 * @param startLine line of the file at which the text begins, from 1 (front matter does not start a file)
 */
export function readYaml<S extends z.ZodType>(schema: S, file: string, text: string, startLine = 1): YamlFile<z.infer<S>> {
  const { document, at, problem } = parse(file, text, startLine)
  // A warning is an unknown tag (`!important`), which would silently drop a part of the text.
  const faults = [...document.errors, ...document.warnings].map((error) => ({ ...at(error.pos[0]), path: '', message: explainYaml(error) }))
  const aliases = (text.includes('*') ? unresolvedAliases(document) : []).map((alias) => ({
    ...at(alias.range?.[0]),
    path: '',
    message: `this is not readable YAML: *${alias.source} is an alias to nothing. Put a text that begins with * in quotes`,
  }))
  if (faults.length + aliases.length > 0) return { file, value: null, problems: [...faults, ...aliases], problem }
  const data: unknown = document.toJS()
  const result = schema.safeParse(data)
  if (result.success) return { file, value: result.data, problems: [], problem }
  const problems = result.error.issues.flatMap((issue) => explainIssue(issue, schema, data).map(({ path, message }) => problem(path, message)))
  return { file, value: null, problems, problem }
}

/** A file that was read before. It is parsed again only to say where a problem stands. */
export function withPlaces<T>(reading: YamlReading<T>, file: string, text: string): YamlFile<T> {
  let parsed: { problem: ProblemAt } | undefined
  const problem: ProblemAt = (path, message) => {
    parsed ??= parse(file, text, 1)
    return parsed.problem(path, message)
  }
  return { ...reading, file, problem }
}

function parse(file: string, text: string, startLine: number) {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const at = (offset: number | undefined) => {
    const { line, col } = lines.linePos(offset ?? 0)
    return { file, line: Math.max(1, line) + startLine - 1, column: Math.max(1, col) }
  }
  const problem: ProblemAt = (path, message) => ({ ...at(offsetOf(document, path)), path: formatPath(path), message })
  return { document, at, problem }
}

function explainYaml({ code, message }: YAMLError): string {
  if (code === 'DUPLICATE_KEY') return 'this field stands here twice: keep one of the two'
  return `this is not readable YAML: ${message.split(/ at line|\n/)[0]}. Mend the indentation, or put the text in quotes if it begins with a sign or holds ": "`
}

/** Aliases without an anchor; `toJS` would throw at the first. In a text they are emphasis that YAML reads as its own. */
function unresolvedAliases(document: Document): Alias[] {
  const found: Alias[] = []
  visit(document, { Alias: (_key, alias) => void (alias.resolve(document) || found.push(alias)) })
  return found
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

/** `["items", 3, "key"]` as `items[3].key`. What is no word is quoted, and what can't be seen is named. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    const name = String(key)
    return /^[\p{L}\p{N}_.-]+$/u.test(name) ? `${text}${text ? '.' : ''}${name}` : `${text}[${withNames(JSON.stringify(name))}]`
  }, '')
}

/** Breaks of lines and signs without a shape, of which an author would see nothing. */
function withNames(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
}
