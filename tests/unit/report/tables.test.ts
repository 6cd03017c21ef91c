import { expect, test } from 'vitest'
import type { Cell } from '#lib/report/report.ts'
import { reportWith } from './fixture-report.ts'

test('a claim has a row with what teaches, checks and supports it', async () => {
  expect(await rowsOf('Claims, lessons, questions and references')).toEqual([['C01', 'It', 'corrected', '–', 'L1 first', 'L1: 2, final: 3', 'source']])
})

test('a claim shows what is missing: no question, for which reason, and a source to open', async () => {
  const rows = await rowsOf('Claims, lessons, questions and references', [{ in: 'lessons/references.yaml', replace: 'verified: verified', by: 'verified: from knowledge' }], (course) => ({
    ...course,
    quizzes: course.quizzes.map((quiz) => ({ ...quiz, items: quiz.items.map((item) => ({ ...item, claims: [] })) })),
    claims: Object.fromEntries(Object.entries(course.claims).map(([id, claim]) => [id, { ...claim, danger: true, untested: 'Only style.' }])),
  }))
  expect(rows).toEqual([['C01', 'It', 'corrected', 'yes', 'L1 first', '0: Only style.', 'source*']])
})

test('an objective has its questions by quiz, difficulty and Bloom level', async () => {
  expect(await rowsOf('Objectives by level', [{ in: 'quizzes/one.yaml', replace: 'difficulty: 1\n    bloom: remember', by: 'difficulty: 3\n    bloom: apply' }])).toEqual([
    ['L1', 'say-it', '2', '3', '4', '–', '1', '4', '–', '1', '–', '–', '–'],
  ])
})

test('a quiz has its questions by level', async () => {
  expect(await rowsOf('Quizzes by level')).toEqual([
    ['one', '2', '2', '0', '2', '–', '–', '2', '–', '–', '–', '–', '–'],
    ['final-check', '3', '3', '0', '3', '–', '–', '3', '–', '–', '–', '–', '–'],
  ])
})

test('a lesson has its reading grade and what is in it', async () => {
  const [[number, title, grade, ...counts] = []] = await rowsOf('Lessons')
  expect([number, title, Number(grade) < 3, ...counts]).toEqual(['L1', 'One', true, '21', '4', '2', '1', '2', '0', '2026-11-24'])
})

test('a section has its grade, its questions and its claims', async () => {
  const [[name, , ...counts] = []] = await rowsOf('Sections')
  expect([name, ...counts]).toEqual(['L1 first', '14', '5', '1', 'C01'])
})

test('a reference has what cites it', async () => {
  expect(await rowsOf('References')).toEqual([['source', 'yes', 'L1', '1', 'C01']])
})

test('the longest sentences stand with their lines', async () => {
  const rows = await rowsOf('Longest sentences')
  expect(rows).toEqual([
    ['lessons/one.mdx:9', '4', 'You can read this.'],
    ['lessons/one.mdx:14', '4', 'A spasm is short.'],
    ['lessons/one.mdx:18', '4', 'It is not so.'],
  ])
})

async function rowsOf(title: string, ...changes: Parameters<typeof reportWith>): Promise<string[][]> {
  const table = (await reportWith(...changes)).tables.find((other) => other.title === title)
  return (table?.rows ?? []).map((row) => row.map(textOf))
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.map(({ text }) => text).join(', ')
}
