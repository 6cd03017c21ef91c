import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visitParents } from 'unist-util-visit-parents'
import { LessonFrontMatterSchema, type LessonFrontMatter } from '#lib/content/lesson.ts'
import type { LessonNode } from '#lib/content/loaded-course.ts'
import type { ContentProblem } from './content-problem.ts'
import { checkComponent } from './check-component.ts'
import { lessonComponents, type ComponentName } from './lesson-components.ts'
import { toLessonTree } from './lesson-tree.ts'
import { parseMdx } from './parse-mdx.ts'
import { suggest } from './suggest.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

type Element = MdxJsxFlowElement | MdxJsxTextElement

/** A component as it stands in a lesson. `section` is the id of the section around it. */
export type Use = {
  name: ComponentName
  attributes: Record<string, string>
  section: string | null
  part: number
  problem: (path: string, message: string) => ContentProblem
}

export type Link = { url: string; problem: (message: string) => ContentProblem }

/** A lesson read and taken apart. `frontMatter` is null when it does not fit its schema. */
export type LessonFile = {
  slug: string
  file: string
  source: string
  /** Its MDX could be parsed. */
  isReadable: boolean
  frontMatter: LessonFrontMatter | null
  /** A problem at a path of the front matter. */
  frontMatterProblem: YamlFile<LessonFrontMatter>['problem']
  uses: Use[]
  links: Link[]
  /** The prose as paragraphs of plain text: what the reading grade is measured on. */
  prose: string[]
  /** Empty while there are problems. */
  tree: LessonNode[]
  problems: ContentProblem[]
  problem: (path: string, message: string) => ContentProblem
}

/** Takes an MDX lesson apart, and says what in it is not allowed. */
export function readLesson(slug: string, file: string, source: string): LessonFile {
  const problemAt = (node: { position?: Root['position'] } | undefined, path: string, message: string): ContentProblem => {
    const { line, column } = node?.position?.start ?? { line: 1, column: 1 }
    return { file, line, column, path, message }
  }
  const lesson: LessonFile = {
    slug,
    file,
    source,
    isReadable: true,
    frontMatter: null,
    frontMatterProblem: (_path, message) => problemAt(undefined, '', message),
    uses: [],
    links: [],
    prose: [],
    tree: [],
    problems: [],
    problem: (path, message) => problemAt(undefined, path, message),
  }
  let root: Root
  try {
    root = parseMdx(source)
  } catch (error) {
    lesson.problems.push({ file, path: '', ...explainMdx(error) })
    lesson.isReadable = false
    return lesson
  }

  const yaml = root.children.find((node) => node.type === 'yaml')
  if (yaml?.type === 'yaml') {
    const front = readYaml(LessonFrontMatterSchema, file, yaml.value, (yaml.position?.start.line ?? 1) + 1)
    lesson.frontMatter = front.value
    lesson.frontMatterProblem = front.problem
    lesson.problems.push(...front.problems)
  } else lesson.problems.push(lesson.problem('', 'starts without front matter: begin with ---, title: …, and ---'))

  let part = 0
  visitParents(root, (node: Root | RootContent, ancestors) => {
    const report = (path: string, message: string) => lesson.problems.push(problemAt(node, path, message))
    const elements = ancestors.filter((ancestor): ancestor is Element => isElement(ancestor))
    if (isElement(node)) {
      const name = node.name ?? ''
      if (name === 'Part') part++
      if (!isComponent(name)) return void report(name, `<${name}> is not a component for lessons.${suggest(name, Object.keys(lessonComponents))}`)
      const attributes = readAttributes(node, name, report)
      checkComponent(node, name, attributes, ancestors, report)
      const { inside } = lessonComponents[name]
      const parent = elements.at(-1)?.name ?? null
      if (inside !== 'anywhere' && parent !== inside) report(name, `<${name}> must stand directly ${inside === null ? 'in the lesson' : `in a <${inside}>`}`)
      const around = elements.find((element) => element.name === 'Section')
      lesson.uses.push({
        name,
        attributes,
        section: around ? textAttribute(around, 'id') : null,
        part,
        problem: (path, message) => problemAt(node, path, message),
      })
    } else if (node.type === 'mdxjsEsm') report('', 'import and export are not allowed in a lesson: use the components by name')
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') report('', 'expressions in braces are not allowed in a lesson: write the text itself')
    else if (node.type === 'html') report('', 'HTML is not allowed in a lesson: use Markdown or a component')
    else if (node.type === 'heading' && !(node.depth === 3 && elements.some(({ name }) => name === 'Section'))) {
      report('', 'headings come from <Part title> and <Section title>; inside a Section use ###')
    } else if (node.type === 'image' || node.type === 'imageReference') report('', 'pictures come from <Figure id="…" />, which brings their description')
    else if (node.type === 'link' || node.type === 'definition') lesson.links.push({ url: node.url, problem: (message) => problemAt(node, '', message) })
    else if (node.type === 'paragraph') lesson.prose.push(plainText(node))
  })
  if (lesson.problems.length === 0) lesson.tree = toLessonTree(root)
  return lesson
}

/** An unclosed tag has no place of its own: the message names the opening tag's. */
function explainMdx(error: unknown): { line: number; column: number; message: string } {
  const { line, column, reason = String(error) } = error as { line?: number; column?: number; reason?: string }
  const [, openLine, openColumn] = /\((\d+):(\d+)-/.exec(reason) ?? []
  return { line: line ?? Number(openLine ?? 1), column: column ?? Number(openColumn ?? 1), message: `this is not readable MDX: ${reason}` }
}

function readAttributes(node: Element, name: ComponentName, report: (path: string, message: string) => void): Record<string, string> {
  const { required, optional }: { required: readonly string[]; optional: readonly string[] } = lessonComponents[name]
  const given: Record<string, string> = {}
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') report(name, 'spreading attributes is not allowed in a lesson')
    else if (![...required, ...optional].includes(attribute.name)) {
      report(`${name}.${attribute.name}`, `<${name}> has no "${attribute.name}".${suggest(attribute.name, [...required, ...optional])}`)
    } else if (typeof attribute.value !== 'string') report(`${name}.${attribute.name}`, `must be plain text in quotes, for example ${attribute.name}="…"`)
    else given[attribute.name] = attribute.value
  }
  for (const key of required) {
    const isThere = node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === key)
    if (!isThere) report(`${name}.${key}`, `required, for example <${name} ${key}="…">`)
  }
  return given
}

/** Text as it is read: without citations. */
function plainText(node: RootContent | Root): string {
  if (isElement(node) && node.name === 'Cite') return ''
  if ('value' in node && typeof node.value === 'string') return node.value
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : ''
}

function isElement(node: { type: string }): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(lessonComponents, name)
}

function textAttribute(node: Element, name: string): string | null {
  const found = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)
  return typeof found?.value === 'string' ? found.value : null
}
