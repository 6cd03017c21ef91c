import { formatTable, wrap } from './text-table.ts'
import type { Cell, Report, Weakness } from './report.ts'

const width = 100

/** How many findings of one weakness a terminal shows: enough to see what is meant, and to start with. */
const mostFindings = 5

/** For a terminal: plain text in a hundred columns. `page` is where all findings stand. */
export function toText({ title, summary, weaknesses, tables }: Report, page: string): string {
  const found = weaknesses.filter(({ findings }) => findings.length > 0)
  return [
    heading(title),
    summary.join('\n'),
    heading('What is weakest'),
    ...found.map((weakness, index) => describe(weakness, index + 1, page)),
    nothingFound(weaknesses),
    ...tables.flatMap(({ title: name, columns, rows, note }) => formatTable({ title: underlined(name), columns, rows: rows.map((row) => row.map(toPlainText)), note }, width)),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function describe({ title, why, findings }: Weakness, rank: number, page: string): string {
  const shown = findings.slice(0, mostFindings)
  const places = shown.map(({ place }) => `${place.file}:${place.line}`)
  const column = Math.max(...places.map((place) => place.length)) + 2
  const left = findings.length - shown.length
  return [
    `${rank}. ${title}: ${findings.length}`,
    ...wrap(why, width - 3).map((line) => `   ${line}`),
    '',
    ...shown.flatMap(({ text }, index) => wrap(text, width - 3 - column).map((line, nth) => `   ${(nth === 0 ? (places[index] ?? '') : '').padEnd(column)}${line}`)),
    ...(left > 0 ? [`   … and ${left} more, in ${page}`] : []),
  ].join('\n')
}

function nothingFound(weaknesses: readonly Weakness[]): string {
  const clear = weaknesses.filter(({ findings }) => findings.length === 0).map(({ title }) => title.toLowerCase())
  return clear.length > 0 ? wrap(`Looked for and not found: ${clear.join('; ')}.`, width).join('\n') : ''
}

function heading(text: string): string {
  return `${text}\n${'='.repeat(text.length)}`
}

function underlined(text: string): string {
  return `${text}\n${'-'.repeat(text.length)}`
}

function toPlainText(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.map(({ text }) => text).join(', ')
}
