import { expect, test } from 'vitest'
import { checkWith, type Fault } from './fixture-course.ts'

// Each test plants one fault in a sound course, and pins what an author is told.

const dangerous: Fault = { in: 'lessons/claims.yaml', replace: 'danger: false', by: 'danger: true\n    signs: [fever]' }

test('a dangerous claim that names a sign is sound', async () => {
  expect(await checkWith(dangerous)).toEqual([])
})

test('a dangerous claim without a sign', async () => {
  expect(await checkWith({ in: 'lessons/claims.yaml', replace: 'danger: false', by: 'danger: true' })).toMatchInlineSnapshot(`
    [
      "lessons/claims.yaml:11:5 claims[0].danger: C01 is dangerous, but names no sign: add the signs it touches after this line, for example signs: [chest-pain]",
    ]
  `)
})

test('a claim with a sign that is not there', async () => {
  expect(await checkWith({ in: 'lessons/claims.yaml', replace: 'danger: false', by: 'danger: true\n    signs: [fevers]' })).toMatchInlineSnapshot(`
    [
      "lessons/claims.yaml:12:13 claims[0].signs[0]: lessons/help.yaml has no sign "fevers". Did you mean "fever"?",
    ]
  `)
})

test('a figure with a sign that is not there', async () => {
  expect(await checkWith({ in: 'lessons/figures.yaml', replace: '    alt: A box\n', by: '    alt: A box\n    signs: [worries]\n' })).toMatchInlineSnapshot(`
    [
      "lessons/figures.yaml:5:13 figures[0].signs[0]: lessons/help.yaml has no sign "worries". There are: "chest-pain", "fever", "worry".",
    ]
  `)
})

test('a section with a sign that is not there', async () => {
  expect(await checkWith({ in: 'lessons/one.mdx', replace: 'claims="C01"', by: 'claims="C01" signs="worry fewer"' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:12:1 Section.signs: lessons/help.yaml has no sign "fewer". Did you mean "fever"?",
    ]
  `)
})

test('a dangerous claim that is only taught, in a section without its signs', async () => {
  const supported: Fault[] = [
    { in: 'lessons/claims.yaml', replace: 'verdict: corrected', by: 'verdict: supported' },
    { in: 'lessons/one.mdx', replace: '<Claim id="C01">It is not so.</Claim>\n\n', by: '' },
  ]
  expect(await checkWith(dangerous, ...supported, { in: 'lessons/one.mdx', replace: 'claims="C01"', by: 'claims="C01" signs="worry"' })).toMatchInlineSnapshot(`
    [
      "lessons/one.mdx:12:1 Section.signs: teaches C01, which is dangerous, without the way to help: add signs="worry fever"",
    ]
  `)
  expect(await checkWith(dangerous, ...supported, { in: 'lessons/one.mdx', replace: 'claims="C01"', by: 'claims="C01" signs="worry fever"' })).toEqual([])
})

test('a question about safety that rests on no dangerous claim, so that its feedback could name no sign', async () => {
  const safety: Fault = { in: 'quizzes/one.yaml', replace: '    prompt: Which one?', by: '    safety: true\n    prompt: Which one?' }
  expect(await checkWith(safety)).toMatchInlineSnapshot(`
    [
      "quizzes/one.yaml:13:5 items[0].safety: a question about safety needs a claim with danger: true, so that its feedback can name the sign and the way to help",
    ]
  `)
  expect(await checkWith(safety, dangerous)).toEqual([])
})

test('a sign whose id repeats', async () => {
  expect(await checkWith({ in: 'lessons/help.yaml', replace: 'id: worry', by: 'id: fever' })).toMatchInlineSnapshot(`
    [
      "lessons/help.yaml:20:42 levels[2].groups[0].signs[0].id: "fever" is used already in this file: links could not tell the signs apart",
    ]
  `)
})

test('a sign with an id that links can’t hold', async () => {
  expect(await checkWith({ in: 'lessons/help.yaml', replace: 'id: fever', by: 'id: High Fever' })).toMatchInlineSnapshot(`
    [
      "lessons/help.yaml:15:42 levels[1].groups[0].signs[0].id: must be an id in small letters, numbers and hyphens, for example "what-a-spasm-is"",
    ]
  `)
})

test('a sign whose name is a whole sentence', async () => {
  expect(await checkWith({ in: 'lessons/help.yaml', replace: 'name: Fever', by: 'name: Fever with chills and feeling very unwell for more than a day' })).toMatchInlineSnapshot(`
    [
      "lessons/help.yaml:15:53 levels[1].groups[0].signs[0].name: must be a few words, 60 letters at most: put the rest into text",
    ]
  `)
})

test('braces that stand for nothing', async () => {
  expect(await checkWith({ in: 'lessons/help.yaml', replace: 'Call {emergency}.', by: 'Call {emergancy}.' })).toMatchInlineSnapshot(`
    [
      "lessons/help.yaml:8:12 levels[0].do[0].text: only {emergency} and {advice} may stand in braces: they become what the host has set",
    ]
  `)
})

test('a level without anything to do', async () => {
  expect(await checkWith({ in: 'lessons/help.yaml', replace: 'do: [{ text: Ask. }]', by: 'do: []' })).toMatchInlineSnapshot(`
    [
      "lessons/help.yaml:18:5 levels[2].do: needs at least one step, for example - text: Call {emergency}.",
    ]
  `)
})

test('a source of a sign that is not there', async () => {
  expect(await checkWith({ in: 'lessons/help.yaml', replace: 'citations: [source]', by: 'citations: [sauce]' })).toMatchInlineSnapshot(`
    [
      "lessons/help.yaml:10:88 levels[0].groups[0].signs[0].citations[0]: lessons/references.yaml has no reference "sauce". Did you mean "source"?",
    ]
  `)
})
