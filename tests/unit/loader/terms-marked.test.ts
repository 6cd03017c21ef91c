import { expect, test } from 'vitest'
import { checkWith, type Fault } from './fixture-course.ts'

// In each lesson a term is marked where it first stands, so that whoever meets it can open its definition there.

const inLesson = (replace: string, by: string): Fault => ({ in: 'lessons/one.mdx', replace, by })
const inTerms = (replace: string, by: string): Fault => ({ in: 'lessons/terms.yaml', replace, by })
const more = (yaml: string): Fault => inTerms('A tight muscle.\n', `A tight muscle.\n${yaml}`)

const cramp = '  - id: cramp\n    term: Cramp\n    definition: It hurts.\n'
const backSpasm = '  - id: back-spasm\n    term: Back spasm\n    definition: One in the back.\n'

test('a term that is marked after its first use', async () => {
  expect(await checkWith(inLesson('You can read this.', 'Most spasms pass.'))).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:9:6 "spasms" is a term, and this is where it first stands in the lesson: move the mark from line 14 to here",
    ]
  `)
})

test('a term that is not marked', async () => {
  expect(await checkWith(more(cramp), inLesson('It passes.', 'A **CRAMP** hurts.'))).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:16:5 "CRAMP" is a term, and this is where it first stands in the lesson: write <Term id="cramp">CRAMP</Term>",
      "lessons/terms.yaml:6:5 terms[1].id: no lesson marks "cramp": write <Term id="cramp">…</Term> where a lesson uses it, or take it out",
    ]
  `)
})

test('a term that no lesson uses', async () => {
  expect(await checkWith(more(cramp))).toMatchInlineSnapshot(`
    [
      "lessons/terms.yaml:6:5 terms[1].id: no lesson marks "cramp": write <Term id="cramp">…</Term> where a lesson uses it, or take it out",
    ]
  `)
})

test('a term that is marked twice', async () => {
  expect(await checkWith(inLesson('It passes.', 'It is a <Term id="spasm">spasm</Term>.'))).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:16:9 Term.id: "spasm" is marked already further up in this lesson: leave the bare words here",
    ]
  `)
})

test('a term that is not in the glossary', async () => {
  expect(await checkWith(inLesson('It passes.', 'A <Term id="spams">spasm</Term>.'))).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:16:3 Term.id: lessons/terms.yaml has no term "spams". Did you mean "spasm"?",
    ]
  `)
})

test('words that belong to two terms', async () => {
  expect(await checkWith(more(cramp.replace('term: Cramp', 'term: Cramp\n    forms: [Spasms]')), inLesson('It passes.', 'A <Term id="cramp">cramp</Term>.'))).toMatchInlineSnapshot(`
    [
      "lessons/terms.yaml:8:13 terms[1].forms[0]: "Spasms" belongs to the term "spasm" already: keep it in one of the two",
    ]
  `)
})

test.each([
  ['heading', '### A <Term id="spasm">spasm</Term>'],
  ['link', 'See [a <Term id="spasm">spasm</Term>](/get-help).'],
  ['term', 'A <Term id="spasm">bad <Term id="spasm">spasm</Term></Term>.'],
])('a term in a %s', async (_where, text) => {
  expect(await checkWith(inLesson('It passes.', text))).toContainEqual(expect.stringMatching(/^lessons\/one\.mdx:16:\d+ Term: a heading, a link or another term can't hold a term: mark it where it next stands in the text$/))
})

test.each([
  ['in a table', '| What |\n| --- |\n| Spasms |', '11:3 "Spasms"'],
  ['in a list', '- One\n- A spasm', '10:5 "spasm"'],
  ['in a quotation', '> One\n> spasm', '10:3 "spasm"'],
  ['over a line end', 'A back\nspasm', '9:3 "back\nspasm"'],
])('words %s count as a use', async (_where, text, told) => {
  expect(await checkWith(more(backSpasm), inLesson('You can read this.', text), inLesson('It passes.', 'A <Term id="back-spasm">back spasm</Term>.'))).toContainEqual(
    expect.stringContaining(`lessons/one.mdx:${told} is a term`),
  )
})

test.each([
  ['in a longer word', 'It is spasmodic.'],
  ['in a link', 'See [all on spasms](/get-help).'],
  ['in code', 'The word `spasm`.'],
  ['within a longer term', 'A <Term id="back-spasm">back spasm</Term>, and another back spasm.'],
])('words %s are no use of a term', async (_where, text) => {
  const second: Fault[] = text.includes('back-spasm') ? [more(backSpasm)] : []
  expect(await checkWith(...second, inLesson('You can read this.', text))).toEqual([])
})

test('headings and attributes are no use of a term', async () => {
  expect(
    await checkWith(more(cramp), inLesson('A <Term', '### A cramp\n\nA <Term'), inLesson('title="First"', 'title="Cramps"'), inLesson('It passes.', 'A <Term id="cramp">cramp</Term>.')),
  ).toEqual([])
})
