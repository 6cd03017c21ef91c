import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { ConformanceSchema } from '#lib/conformance/conformance.ts'
import { toMarkdown } from '#lib/conformance/to-markdown.ts'
import { levels, wcag22 } from '#lib/conformance/wcag-2.2.ts'
import { formatProblem } from '#lib/loader/content-problem.ts'
import { conformanceFile, loadConformance } from '#lib/loader/load-conformance.ts'
import { readYaml } from '#lib/loader/yaml-file.ts'

let text: string
beforeAll(async () => {
  text = await readFile(conformanceFile, 'utf8')
})

test('WCAG 2.2 has 86 criteria: 31 of level A, 24 of AA, 31 of AAA', () => {
  expect(levels.map((level) => wcag22.filter((criterion) => criterion.level === level).length)).toEqual([31, 24, 31])
  expect(new Set(wcag22.flatMap(({ number, id }) => [number, id])).size).toBe(2 * 86)
})

test('the report is up to date (mend with npm run report:accessibility)', async () => {
  expect(await readFile('docs/accessibility-conformance.md', 'utf8')).toBe(toMarkdown(await loadConformance(process.cwd())))
})

test('the report holds each criterion once, in the table of its level', () => {
  const page = toMarkdown(readYaml(ConformanceSchema, conformanceFile, text).value!)
  for (const level of levels) {
    const [, part = ''] = page.split(`\n## Level ${level}\n`)
    const rows = Array.from((part.split('\n## ')[0] ?? '').matchAll(/^\| \[(\S+) (.+?)\]\(/gm), ([, number, name]) => `${number} ${name}`)
    expect(rows).toEqual(wcag22.filter((criterion) => criterion.level === level).map(({ number, name }) => `${number} ${name}`))
  }
})

test('it says plainly that nobody who lives with a disability has tested the course', async () => {
  expect(await readFile('docs/accessibility-conformance.md', 'utf8')).toContain('Nobody who lives with a disability has tested this course yet.')
})

test('a criterion that is left out', () => {
  expect(problemsWith(/ {2}2\.1\.1:\n( {4}.*\n)+/, '')).toMatchInlineSnapshot(`"docs/accessibility.yaml:(place) criteria.2.1.1: required object, for example "2.1.1: …""`)
})

test('a criterion that is none of WCAG 2.2', () => {
  expect(problemsWith('  4.1.2:\n', '  4.1.1:\n    verdict: supports\n    how: It parses.\n    proofs: [walk]\n  4.1.2:\n')).toMatchInlineSnapshot(`"docs/accessibility.yaml:(place) criteria.4.1.1: "4.1.1" is not a field here: take it out, or mend its spelling. Did you mean "1.1.1"?"`)
})

test('a criterion that stands twice', () => {
  expect(problemsWith('  2.1.3:\n', '  2.1.1:\n')).toMatchInlineSnapshot(`"docs/accessibility.yaml:(place) this field stands here twice: keep one of the two"`)
})

test('a claim that rests on nothing', () => {
  expect(problemsWith(/( {2}2\.1\.1:\n(?: {4}(?!proofs).*\n)+) {4}proofs: .*\n/, '$1')).toMatchInlineSnapshot(`"docs/accessibility.yaml:(place) criteria.2.1.1: 2.1.1 is claimed and rests on nothing: name a proof or a review"`)
})

test('a claim that rests on a proof and a review that are not there', () => {
  expect(problemsWith(/( {2}2\.1\.1:\n(?: {4}(?!proofs).*\n)+) {4}proofs: .*\n/, '$1    proofs: [walk, stroll]\n    reviews: [glance]\n')).toMatchInlineSnapshot(`
    "docs/accessibility.yaml:(place) criteria.2.1.1.proofs[1]: "stroll" is none of the proofs of this file
    docs/accessibility.yaml:(place) criteria.2.1.1.reviews[0]: "glance" is none of the reviews of this file"
  `)
})

test('a gap that learners are not told of', () => {
  expect(problemsWith(/( {2}2\.1\.1:\n) {4}verdict: supports/, '$1    verdict: partially-supports')).toMatchInlineSnapshot(`"docs/accessibility.yaml:(place) criteria.2.1.1: 2.1.1 is not wholly met, and no limit tells learners so: add one to "limits""`)
})

test('a limit on what is claimed as wholly met', () => {
  expect(problemsWith('criteria: [1.4.12]', 'criteria: [1.4.12, 2.1.1]')).toMatchInlineSnapshot(`"docs/accessibility.yaml:(place) criteria.2.1.1: a limit says that 2.1.1 is not wholly met: mend the verdict, or the limit"`)
})

test('a proof on which nothing rests', () => {
  expect(problemsWith('\nproofs:\n', '\nproofs:\n  idle:\n    file: tests/e2e/idle.spec.ts\n    titles: [Nothing happens]\n    shows: Nothing.\n')).toMatchInlineSnapshot(`"docs/accessibility.yaml:(place) proofs.idle: no criterion rests on it: name it where it belongs, or take it out"`)
})

test('a verdict in words of its own, and a review without its day', () => {
  expect(problemsWith(/( {2}2\.1\.1:\n) {4}verdict: supports/, '$1    verdict: mostly', /date: 2026-11-27/, 'date: today')).toMatchInlineSnapshot(`
    "docs/accessibility.yaml:(place) reviews.source.date: is a day, for example 2026-11-27
    docs/accessibility.yaml:(place) criteria.2.1.1.verdict: "mostly" can't stand here: one of supports, partially-supports, does-not-support, not-applicable"
  `)
})

/** What is wrong with our file once something in it is replaced. */
function problemsWith(...faults: (string | RegExp)[]): string {
  let broken = text
  for (let index = 0; index < faults.length; index += 2) {
    const before = broken
    broken = broken.replace(faults[index] ?? '', String(faults[index + 1]))
    if (broken === before) throw new Error(`${String(faults[index])} is not in ${conformanceFile}`)
  }
  return readYaml(ConformanceSchema, conformanceFile, broken).problems.map(formatProblem).join('\n').replaceAll(/yaml:\d+:\d+/g, 'yaml:(place)')
}
