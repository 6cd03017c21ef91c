import type { Coverage } from '../coverage.ts'
import type { ReportTable } from '../report.ts'
import { levelCells, levelColumns, levelNote } from './levels.ts'
import { none } from './none.ts'

export function objectivesTable({ objectives }: Coverage): ReportTable {
  return {
    title: 'Objectives by level',
    columns: ['Lesson', 'Objective', 'Quiz', 'Final', ...levelColumns],
    rows: objectives.map(({ objective, lesson, place, questions, own, final }) => [
      `L${lesson.number}`,
      [{ text: objective.id, place }],
      String(own.length),
      final.length === 0 ? none : String(final.length),
      ...levelCells(questions),
    ]),
    note: `L1 is the first lesson. Quiz and Final: questions in the lesson's quiz and in the final check. ${levelNote}`,
  }
}
