import type { Parents, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { LessonFrontMatterSchema } from '#lib/content/lesson.ts'
import { checkComponent, isNoPlaceForTerms } from './check-component.ts'
import type { Place } from './content-problem.ts'
import { lessonComponents, type ComponentName } from './lesson-components.ts'
import type { LessonReading } from './lesson-file.ts'
import { toLessonTree } from './lesson-tree.ts'
import { parseMdx } from './parse-mdx.ts'
import { readingGrade } from './reading-grade.ts'
import { suggest } from './suggest.ts'
import { readYaml } from './yaml-file.ts'

type Element = MdxJsxFlowElement | MdxJsxTextElement

/** Takes an MDX lesson apart, and says what in it is not allowed. */
export function readLesson(file: string, source: string): LessonReading {
  const lesson: LessonReading = { isReadable: true, frontMatter: null, objectivePlaces: [], uses: [], links: [], texts: [], grade: 0, words: 0, tree: [], problems: [] }
  let root: Root
  try {
    root = parseMdx(source)
  } catch (error) {
    return { ...lesson, isReadable: false, problems: [{ file, path: '', ...explainMdx(error) }] }
  }
  readFrontMatter(root, file, lesson)
  const { grade, words } = readingGrade(readBody(root, file, lesson))
  return { ...lesson, grade, words, tree: lesson.problems.length === 0 ? toLessonTree(root) : [] }
}

function readFrontMatter(root: Root, file: string, lesson: LessonReading): void {
  const yaml = root.children.find((node) => node.type === 'yaml')
  if (!yaml) return void lesson.problems.push({ file, line: 1, column: 1, path: '', message: 'starts without front matter: begin with ---, title: …, and ---' })
  const { value, problems, problem } = readYaml(LessonFrontMatterSchema, file, yaml.value, (yaml.position?.start.line ?? 1) + 1)
  lesson.frontMatter = value
  lesson.objectivePlaces = value?.objectives.map((_objective, index) => toPlace(problem(['objectives', index, 'id'], ''))) ?? []
  lesson.problems.push(...problems)
}

/** Adds all that stands in the lesson. The prose comes back as paragraphs of plain text: what the reading grade is measured on. */
function readBody(root: Root, file: string, lesson: LessonReading): string[] {
  const prose: string[] = []
  let part = 0
  visit(root, [])
  return prose

  function visit(node: Root | RootContent, ancestors: readonly Parents[]): void {
    readNode(node, ancestors)
    if (!('children' in node)) return
    const around = [...ancestors, node]
    const takesTerms = !around.some((ancestor) => isNoPlaceForTerms(ancestor))
    for (const child of node.children) {
      if (child.type !== 'text') visit(child, around)
      else if (takesTerms && child.position) lesson.texts.push([child.position.start.offset ?? 0, child.position.end.offset ?? 0])
    }
  }

  function readNode(node: Root | RootContent, ancestors: readonly Parents[]): void {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    const place = { file, line, column }
    const report = (path: string, message: string) => lesson.problems.push({ ...place, path, message })
    const elements = ancestors.filter((ancestor) => isElement(ancestor))
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
        place,
      })
    } else if (node.type === 'mdxjsEsm') report('', 'import and export are not allowed in a lesson: use the components by name')
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') report('', 'expressions in braces are not allowed in a lesson: write the text itself')
    else if (node.type === 'html') report('', 'HTML is not allowed in a lesson: use Markdown or a component')
    else if (node.type === 'heading' && !(node.depth === 3 && elements.some(({ name }) => name === 'Section'))) {
      report('', 'headings come from <Part title> and <Section title>; inside a Section use ###')
    } else if (node.type === 'image' || node.type === 'imageReference') report('', 'pictures come from <Figure id="…" />, which brings their description')
    else if (node.type === 'link' || node.type === 'definition') lesson.links.push({ url: node.url, place })
    else if (node.type === 'paragraph') prose.push(plainText(node))
  }
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

function toPlace({ file, line, column }: Place): Place {
  return { file, line, column }
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
