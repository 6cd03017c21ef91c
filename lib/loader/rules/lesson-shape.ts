import { problemAt, type ContentProblem } from '../content-problem.ts'
import type { CourseDraft } from '../course-draft.ts'
import { startOf } from '../lesson-file.ts'

/** A lesson has parts, each part has sections, and the last part ends in the one summary. */
export function lessonShape({ lessons }: CourseDraft): ContentProblem[] {
  return lessons.flatMap((lesson) => {
    const { uses } = lesson
    const parts = uses.filter(({ name }) => name === 'Part')
    const summaries = uses.filter(({ name }) => name === 'Summary')
    const [summary, ...more] = summaries
    const isLast = summary && summary.part === parts.length && !uses.slice(uses.indexOf(summary)).some(({ name }) => name === 'Section')
    return [
      ...(parts.length > 0 ? [] : [problemAt(startOf(lesson), '', 'has no <Part>: put the sections into parts of about five minutes, for example <Part title="…" minutes="5">')]),
      ...parts.flatMap((part, index) =>
        uses.some(({ name, part: number }) => name === 'Section' && number === index + 1) ? [] : [problemAt(part.place, 'Part', 'has no <Section>: the parts of a lesson are made of sections')],
      ),
      ...(summary ? [] : [problemAt(startOf(lesson), '', 'has no <Summary>: end the last part with three lines to keep')]),
      ...(summary && !isLast ? [problemAt(summary.place, 'Summary', '<Summary> must come last in the last <Part>: the way to the quiz follows it')] : []),
      ...more.map((extra) => problemAt(extra.place, 'Summary', 'a lesson has one <Summary>: take this one out')),
    ]
  })
}
