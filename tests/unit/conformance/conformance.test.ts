import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { ConformanceSchema, type Claim, type Conformance } from '#lib/conformance/conformance.ts'
import { toMarkdown } from '#lib/conformance/to-markdown.ts'
import { levels, wcag22 } from '#lib/conformance/wcag-2.2.ts'
import { formatProblem } from '#lib/loader/content-problem.ts'
import { conformanceFile, loadConformance } from '#lib/loader/load-conformance.ts'
import { readYaml } from '#lib/loader/yaml-file.ts'
import { aConformance } from './fixture-conformance.ts'

test('WCAG 2.2 has 86 criteria: 31 of level A, 24 of AA, 31 of AAA', () => {
  expect(levels.map((level) => wcag22.filter((criterion) => criterion.level === level).length)).toEqual([31, 24, 31])
  expect(new Set(wcag22.flatMap(({ number, id }) => [number, id])).size).toBe(2 * 86)
})

test('the report is up to date (mend with npm run report:accessibility)', async () => {
  expect(await readFile('docs/accessibility-conformance.md', 'utf8')).toBe(toMarkdown(await loadConformance(process.cwd())))
})

test('the report holds each criterion once, in the table of its level', () => {
  const page = toMarkdown(aConformance())
  for (const level of levels) {
    const [, part = ''] = page.split(`\n## Level ${level}\n`)
    const rows = Array.from((part.split('\n## ')[0] ?? '').matchAll(/^\| \[(\S+) (.+?)\]\(/gm), ([, number, name]) => `${number} ${name}`)
    expect(rows).toEqual(wcag22.filter((criterion) => criterion.level === level).map(({ number, name }) => `${number} ${name}`))
  }
})

test('it says plainly that nobody who lives with a disability has tested the course', async () => {
  expect(await readFile('docs/accessibility-conformance.md', 'utf8')).toContain('Nobody who lives with a disability has tested this course yet.')
})

test('sound claims have no problem', () => {
  expect(problemsOf(aConformance())).toEqual([])
})

test('a criterion that is left out', () => {
  const { '2.1.1': _left, ...criteria } = aConformance().criteria
  expect(problemsOf(aConformance({ criteria }))).toMatchInlineSnapshot(`
    [
      "docs/accessibility.yaml:15:1 criteria.2.1.1: required object, for example "2.1.1: …"",
    ]
  `)
})

test('a criterion that is none of WCAG 2.2', () => {
  expect(problemsOf(withClaim('4.1.1', {}))).toMatchInlineSnapshot(`
    [
      "docs/accessibility.yaml:532:3 criteria.4.1.1: "4.1.1" is not a field here: take it out, or mend its spelling. Did you mean "1.1.1"?",
    ]
  `)
})

test('a criterion that stands twice', () => {
  expect(problemsIn(stringify(aConformance()).replace('  2.1.3:', '  2.1.1:'))).toMatchInlineSnapshot(`
    [
      "docs/accessibility.yaml:202:3 this field stands here twice: keep one of the two",
    ]
  `)
})

test('a claim that rests on nothing', () => {
  expect(problemsOf(withClaim('2.1.1', { proofs: [] }))).toMatchInlineSnapshot(`
    [
      "docs/accessibility.yaml:190:3 criteria.2.1.1: 2.1.1 is claimed and rests on nothing: name a proof or a review",
    ]
  `)
})

test('a claim that rests on a proof and a review that are not there', () => {
  expect(problemsOf(withClaim('2.1.1', { proofs: ['walk', 'stroll'], reviews: ['glance'] }))).toMatchInlineSnapshot(`
    [
      "docs/accessibility.yaml:195:9 criteria.2.1.1.proofs[1]: "stroll" is none of the proofs of this file",
      "docs/accessibility.yaml:197:9 criteria.2.1.1.reviews[0]: "glance" is none of the reviews of this file",
    ]
  `)
})

test('what does not apply needs no more than its reason', () => {
  expect(problemsOf(withClaim('1.2.4', { verdict: 'not-applicable', proofs: [] }))).toEqual([])
})

test('a gap that learners are not told of', () => {
  expect(problemsOf(withClaim('2.1.1', { verdict: 'partially-supports' }))).toMatchInlineSnapshot(`
    [
      "docs/accessibility.yaml:190:3 criteria.2.1.1: 2.1.1 is not wholly met, and no limit tells learners so: add one to "limits"",
    ]
  `)
})

test('a limit on what is claimed as wholly met', () => {
  expect(problemsOf(aConformance({ limits: [{ text: 'Not with a keyboard.', criteria: ['2.1.1'] }] }))).toMatchInlineSnapshot(`
    [
      "docs/accessibility.yaml:193:3 criteria.2.1.1: a limit says that 2.1.1 is not wholly met: mend the verdict, or the limit",
    ]
  `)
})

test('a proof and a review on which nothing rests', () => {
  const proofs = { ...aConformance().proofs, idle: { file: 'tests/e2e/idle.spec.ts', titles: ['Nothing happens'], shows: 'Nothing.' } }
  expect(problemsOf(aConformance({ proofs, reviews: { glance: { date: '2026-11-27', of: 'a page', how: 'Quickly.' } } }))).toMatchInlineSnapshot(`
    [
      "docs/accessibility.yaml:14:3 proofs.idle: no criterion rests on it: name it where it belongs, or take it out",
      "docs/accessibility.yaml:20:3 reviews.glance: no criterion rests on it: name it where it belongs, or take it out",
    ]
  `)
})

test('a verdict in words of its own, a day that is none, and a file that holds no tests', () => {
  const { criteria } = withClaim('2.1.1', { verdict: 'mostly' as Claim['verdict'] })
  const proofs = { walk: { file: 'lib/walk.ts', titles: [], shows: 'It holds.' } }
  expect(problemsOf(aConformance({ assessed: 'today', proofs, criteria }))).toMatchInlineSnapshot(`
    [
      "docs/accessibility.yaml:1:1 assessed: is a day, for example 2026-11-27",
      "docs/accessibility.yaml:9:5 proofs.walk.file: is a test file from the project’s folder, for example tests/e2e/walk.spec.ts",
      "docs/accessibility.yaml:10:5 proofs.walk.titles: names at least one test",
      "docs/accessibility.yaml:189:5 criteria.2.1.1.verdict: "mostly" can't stand here: one of supports, partially-supports, does-not-support, not-applicable",
    ]
  `)
})

function withClaim(number: string, changed: Partial<Claim>): Conformance {
  const claim: Claim = { verdict: 'supports', how: 'So.', proofs: ['walk'], reviews: [], ...changed }
  return aConformance({ criteria: { ...aConformance().criteria, [number]: claim } })
}

function problemsOf(conformance: Conformance): string[] {
  return problemsIn(stringify(conformance))
}

function problemsIn(text: string): string[] {
  return readYaml(ConformanceSchema, conformanceFile, text).problems.map(formatProblem)
}
