import { expect, test } from 'vitest'
import { checkWith } from './fixture-course.ts'

// From the article's words to a claim, its verdict, its references, the section that teaches it and the question that
// checks it: each test breaks one link, and pins what an author is told.

const claims = 'lessons/claims.yaml'
const article = 'lessons/article.txt'

test('a sentence of the article that no claim quotes', async () => {
  expect(await checkWith({ in: article, replace: 'It is so.', by: 'It is so. Backs are old.' })).toMatchInlineSnapshot(`
    [
      "lessons/article.txt:3:11 “Backs are old. As mentioned” belongs to no claim: quote it in one of lessons/claims.yaml (paragraph 1); or, if it states nothing, name it there under "uncovered", or under "joins" if it only leads from one statement to the next",
      "lessons/claims.yaml:12:9 joins[0]: “as mentioned” stands nowhere between two claims of the article: take it out",
    ]
  `)
})

test('a quotation that is not the article’s words', async () => {
  expect(await checkWith({ in: claims, replace: 'quote: It is so.', by: 'quote: It is just so.' })).toMatchInlineSnapshot(`
    [
      "lessons/article.txt:3:1 “It is so. As mentioned” belongs to no claim: quote it in one of lessons/claims.yaml (paragraph 1); or, if it states nothing, name it there under "uncovered", or under "joins" if it only leads from one statement to the next",
      "lessons/claims.yaml:4:5 claims[0].quote: does not stand in paragraph 1 of lessons/article.txt: quote the article as it is, mistakes and all",
      "lessons/claims.yaml:12:9 joins[0]: “as mentioned” stands nowhere between two claims of the article: take it out",
    ]
  `)
})

test('a quotation with the wrong paragraph', async () => {
  expect(await checkWith({ in: claims, replace: 'paragraph: 1', by: 'paragraph: 0' })).toContain(
    'lessons/claims.yaml:4:5 claims[0].quote: stands in paragraph 1 of lessons/article.txt, not in paragraph 0: mend the number',
  )
})

test('two claims that quote the same words', async () => {
  const second = `  - { id: C02, paragraph: 1, quote: It is so, lesson: one, topic: It, verdict: supported, teach: T., why: W., citations: [source], danger: false }\njoins:`
  expect(await checkWith({ in: claims, replace: 'joins:', by: second }, { in: 'lessons/one.mdx', replace: 'claims="C01"', by: 'claims="C01 C02"' }, { in: 'quizzes/one.yaml', replace: 'claims: [C01]', by: 'claims: [C01, C02]' })).toEqual([
    expect.stringMatching(/^lessons\/claims.yaml:12:\d+ claims\[1\].quote: stands in paragraph 1, but not after the claim before it/),
  ])
})

test('words named as stating nothing that are not there', async () => {
  expect(await checkWith({ in: claims, replace: 'text: A title', by: 'text: A tale' })).toEqual([
    expect.stringMatching(/^lessons\/article.txt:1:1 “A title” belongs to no claim/),
    'lessons/claims.yaml:13:29 uncovered[0].text: does not stand between the claims of paragraph 0 of the article: take it out, or write it as it stands there',
  ])
})

test('an article that is missing', async () => {
  expect(await checkWith({ without: article })).toEqual(['lessons/article.txt:1:1 the file is missing: the course needs it'])
})

test('a verdict that is none', async () => {
  expect(await checkWith({ in: claims, replace: 'verdict: corrected', by: 'verdict: wrong' })).toContain('lessons/claims.yaml:7:5 claims[0].verdict: must be supported, nuanced, corrected or unsupported')
})

test('a claim without what the course teaches', async () => {
  expect(await checkWith({ in: claims, replace: '    teach: It is not so.\n', by: '' })).toEqual(['lessons/claims.yaml:2:5 claims[0].teach: required string, for example "teach: …"'])
})

test('a claim that rests on nothing', async () => {
  expect(await checkWith({ in: claims, replace: 'citations: [source]', by: 'citations: []' })).toEqual([
    'lessons/claims.yaml:10:5 claims[0].citations: C01 is corrected, but rests on nothing: cite a reference of lessons/references.yaml, or make its verdict "unsupported" if none was found',
  ])
})

test('a claim for which no evidence was found needs no reference', async () => {
  expect(await checkWith({ in: claims, replace: 'citations: [source]', by: 'citations: []' }, { in: claims, replace: 'verdict: corrected', by: 'verdict: unsupported' })).toEqual([])
})

/** A second claim, taught in a section. No question names it. */
function secondClaim(more = '') {
  const claim = `  - { id: C02, paragraph: 1, quote: As mentioned, lesson: one, topic: It, verdict: supported, teach: T., why: W., citations: [source], danger: false${more} }\nuncovered:`
  return [
    { in: claims, replace: 'joins: [as mentioned]\nuncovered:', by: claim },
    { in: 'lessons/one.mdx', replace: 'claims="C01"', by: 'claims="C01 C02"' },
  ]
}

test('a claim that no question checks', async () => {
  expect(await checkWith(...secondClaim())).toEqual([
    'lessons/claims.yaml:12:7 claims[1].id: no question checks C02: name it under "claims" of one in quizzes/, or say why none does, for example untested: It names a word and nothing to judge.',
  ])
})

test('a claim that no question checks, for a stated reason', async () => {
  expect(await checkWith(...secondClaim(', untested: Nothing to ask.'))).toEqual([])
})

test('a reason for no question beside questions', async () => {
  expect(await checkWith({ in: claims, replace: 'danger: false', by: 'danger: false\n    untested: Nothing to ask.' })).toEqual(['lessons/claims.yaml:12:5 claims[0].untested: questions do check C01: take this reason out'])
})

test('weak evidence that no lesson tells of', async () => {
  const supported = { in: claims, replace: 'verdict: corrected', by: 'verdict: supported\n    limits: One small trial.' }
  expect(await checkWith(supported, { in: 'lessons/one.mdx', replace: '<Claim id="C01">It is not so.</Claim>', by: 'It is so.' })).toEqual([
    'lessons/claims.yaml:7:5 claims[0].verdict: C01 rests on weak evidence, but no lesson shows it: write <Claim id="C01">the correction</Claim>',
  ])
})
