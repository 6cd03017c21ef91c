import { evaluate } from '@mdx-js/mdx'
import { createElement, type ComponentType, type ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { lessonContent } from '#app/lessons/[lesson]/lesson-content.tsx'
import type { Lesson } from '#lib/content/loaded-course.ts'
import { lessonComponents, type ComponentName } from '#lib/loader/lesson-components.ts'
import { readLesson } from '#lib/loader/read-lesson.ts'

// Lessons are drawn from the tree that the check makes. What MDX itself makes of them is the measure.

test.each((await readdir('lessons')).filter((name) => name.endsWith('.mdx')))('%s is drawn as MDX draws it', async (name) => {
  const source = await readFile(`lessons/${name}`, 'utf8')
  expect(drawn(source)).toBe(await drawnByMdx(source))
})

test.each([
  ['marks in a text', 'One *two* **three** ~~four~~ `five`, a\\\nbreak & a “quote” &copy; \\*.'],
  ['lists', '- One\n- Two\n\n  More\n\n3. Three\n4. Four\n\n- [x] Done\n- [ ] To do'],
  ['a table', '| One | Two | Three |\n| :-- | :-: | --: |\n| 1 | <Cite id="a" /> | *3* |'],
  ['links', '[One](/one "Title"), [two][2], <Cite id="a" />[three]\n\n[2]: /two\n[three]: <https://example.org/>'],
  ['bare addresses', 'See https://example.org/a, www.example.org or me@example.org, and ask&#64;example.org.'],
  ['a footnote', 'One[^1].\n\n[^1]: Two.'],
  ['code, a quote and a line', '```js\nlet a\n```\n\n> One\n> two\n\n---'],
  ['a component in a line of text', 'A <Term id="a">word *here*</Term> and <Cite id="a" />\n<Cite id="b" /> after it.'],
  ['components alone in a paragraph', '<Cite id="a" />\n<Cite id="b" />\n\n<Term id="a">*One*</Term>'],
  ['a block with a text in its line', '<Claim id="a">One.</Claim>\n\n<Claim id="b">One <Cite id="a" /></Claim>'],
  ['a block with paragraphs', '<Claim id="a">\n\nOne.\n\n- Two <Cite id="b" />\n\n</Claim>\n\n<Figure id="b" />'],
  ['attributes with entities', '<Safety title="One &amp; “two”">\n\nThree\n\n</Safety>'],
])('%s: as MDX draws it', async (_what, text) => {
  const source = `${frontMatter}<Part title="One" minutes="5">\n<Section id="one" title="One">\n\n${text}\n\n</Section>\n</Part>\n`
  expect(drawn(source)).toBe(await drawnByMdx(source))
})

const frontMatter = '---\ntitle: One\nsummary: About it.\ntissue: muscle\nminutes: 5\nobjectives: [{ id: say-it, text: Say it }]\nchecked: "2026-11-24"\n---\n\n'

/** Shows the name and all props of a component, children as they came. */
const components = Object.fromEntries(
  Object.keys(lessonComponents).map((name) => [
    name,
    ({ children, ...props }: { children?: ReactNode }) => createElement('x-component', { name, props: JSON.stringify(props), text: String(typeof children === 'string') }, children),
  ]),
) as unknown as Record<ComponentName, ComponentType<never>>

function drawn(source: string): string {
  const { tree, problems } = readLesson('lessons/one.mdx', source)
  expect(problems).toEqual([])
  return renderToStaticMarkup(lessonContent({ tree } as Lesson, components))
}

async function drawnByMdx(source: string): Promise<string> {
  const { default: Content } = await evaluate(source, { ...runtime, remarkPlugins: [remarkGfm, remarkFrontmatter] })
  return renderToStaticMarkup(createElement(Content as ComponentType<{ components: unknown }>, { components }))
}
