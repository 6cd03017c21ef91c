import type { Coverage } from '../coverage.ts'
import type { ReportTable } from '../report.ts'
import { levelCells, levelColumns, levelNote } from './levels.ts'

export function quizzesTable({ course, questions }: Coverage): ReportTable {
  return {
    title: 'Quizzes by level',
    columns: ['Quiz', 'Questions', 'Asked', 'Safety', ...levelColumns],
    rows: course.quizzes.map((quiz) => [
      [{ text: quiz.slug, place: questions.find((question) => question.quiz === quiz)?.place }],
      String(quiz.items.length),
      String(quiz.draw),
      String(quiz.items.filter(({ safety }) => safety).length),
      ...levelCells(questions.filter((question) => question.quiz === quiz)),
    ]),
    note: `Asked: how many an attempt draws. ${levelNote}`,
  }
}
