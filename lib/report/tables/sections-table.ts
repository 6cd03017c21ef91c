import type { Coverage } from '../coverage.ts'
import type { ReportTable } from '../report.ts'
import { none } from './none.ts'

export function sectionsTable({ sections }: Coverage): ReportTable {
  return {
    title: 'Sections',
    columns: ['Section', 'Grade', 'Words', 'Questions', 'Activities', 'Claims'],
    rows: sections.map(({ section, lesson, place, grade, words, questions, activities }) => [
      [{ text: `L${lesson.number} ${section.id}`, place }],
      grade.toFixed(1),
      String(words),
      questions.length === 0 ? none : String(questions.length),
      activities.length === 0 ? none : String(activities.length),
      section.claims.length === 0 ? none : section.claims.join(', '),
    ]),
    note: 'L1 is the first lesson. Questions: those whose feedback leads back to it.',
  }
}
