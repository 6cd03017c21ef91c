import type { Lesson, LoadedCourse } from '#lib/content/loaded-course.ts'

/** The lesson that practice belongs to: the first that shows stretches. Its gate is the gate of /practice. */
export function practiceLesson({ lessons }: Pick<LoadedCourse, 'lessons'>): Lesson | null {
  return lessons.find(({ stretches }) => stretches.length > 0) ?? null
}
