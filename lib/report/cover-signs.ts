import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { CourseDraft } from '#lib/loader/course-draft.ts'
import { signsAt } from '#lib/loader/signs-at.ts'
import type { SignCoverage } from './coverage.ts'

/** In the order of their urgency. */
export function coverSigns({ help, references }: LoadedCourse, draft: CourseDraft): SignCoverage[] {
  return signsAt(help).map(({ sign: { name, text, citations }, label, path }) => ({
    text: text ?? name,
    level: label,
    citations,
    opened: citations.some((id) => references[id]?.verified === 'verified'),
    place: draft.help.problem(path, ''),
  }))
}
