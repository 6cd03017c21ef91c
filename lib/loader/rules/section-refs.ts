import type { LessonFile } from '../lesson-file.ts'

/** Every section of the course as `lesson#section`. */
export function sectionRefs(lessons: readonly LessonFile[]): Set<string> {
  return new Set(
    lessons.flatMap(({ slug, uses }) => uses.flatMap(({ name, attributes }) => (name === 'Section' && attributes.id ? [`${slug}#${attributes.id}`] : []))),
  )
}
