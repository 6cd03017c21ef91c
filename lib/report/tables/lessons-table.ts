import type { Coverage } from '../coverage.ts'
import type { ReportTable } from '../report.ts'

export function lessonsTable({ lessons, claims }: Coverage): ReportTable {
  return {
    title: 'Lessons',
    columns: ['No.', 'Lesson', 'Grade', 'Words', 'Longest', 'Figures', 'Claims', 'Questions', 'Safety', 'Checked'],
    rows: lessons.map(({ lesson, place, quiz, sentences, figures }) => [
      `L${lesson.number}`,
      [{ text: lesson.title, place }],
      lesson.readingGrade.toFixed(1),
      String(lesson.words),
      [{ text: String(sentences[0]?.words ?? 0), place: sentences[0]?.place }],
      String(figures),
      String(claims.filter(({ claim }) => claim.lesson === lesson.slug).length),
      String(quiz.items.length),
      String(quiz.items.filter(({ safety }) => safety).length),
      lesson.checked,
    ]),
    note: 'Grade: Flesch–Kincaid; 8 is the highest allowed, 6 the aim. Longest: words of the longest sentence. Safety: questions that must be answered safely. Checked: when the claims were last compared with their references.',
  }
}
