import type { Coverage } from '../coverage.ts'
import type { ReportTable } from '../report.ts'

const perLesson = 3

export function sentencesTable({ lessons }: Coverage): ReportTable {
  return {
    title: 'Longest sentences',
    columns: ['Where', 'Words', 'Sentence'],
    rows: lessons.flatMap(({ sentences }) => sentences.slice(0, perLesson).map(({ text, words, place }) => [[{ text: `${place.file}:${place.line}`, place }], String(words), text])),
    note: `The ${perLesson} longest of each lesson; the line is that of the paragraph.`,
  }
}
