import type { Coverage } from '../coverage.ts'
import type { Weakness } from '../report.ts'
import { shorten } from '../wording.ts'

/** What docs/authoring.md aims at. */
const aim = 6

/** GOV.UK's limit for a sentence: https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/ */
const mostWords = 25

export function hardToRead({ lessons, sections }: Coverage): Weakness {
  const grades = [...lessons.map(({ lesson, place }) => ({ name: lesson.slug, grade: lesson.readingGrade, place })), ...sections.map(({ section, grade, place }) => ({ name: section.id, grade, place }))]
  return {
    title: 'What reads hardest',
    why: `Lessons and sections above grade ${aim}, and sentences of more than ${mostWords} words. Split them, or use plainer words.`,
    findings: [
      ...grades
        .filter(({ grade }) => grade > aim)
        .toSorted((a, b) => b.grade - a.grade)
        .map(({ name, grade, place }) => ({ place, text: `${name}: grade ${grade.toFixed(1)}` })),
      ...lessons
        .flatMap(({ sentences }) => sentences.filter(({ words }) => words > mostWords))
        .toSorted((a, b) => b.words - a.words)
        .map(({ text, words, place }) => ({ place, text: `${words} words: “${shorten(text, 36)}”` })),
    ],
  }
}
