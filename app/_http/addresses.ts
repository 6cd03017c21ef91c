import type { Quiz } from '#lib/content/loaded-course.ts'

/** The start page of a quiz. */
export function quizUrl(quiz: Pick<Quiz, 'slug' | 'lesson'>): string {
  return quiz.lesson === null ? '/final-check' : `/lessons/${quiz.lesson}/quiz`
}

/** An attempt: where it stands; a question of it (from 1); or its result. */
export function attemptUrl(attempt: string, place?: number | 'result'): string {
  return place === undefined ? `/attempts/${attempt}` : `/attempts/${attempt}/${place}`
}

/** A section of a lesson, from its `lesson#section` reference; a lesson, from its slug. */
export function sectionUrl(section: string): string {
  return `/lessons/${section}`
}

/** A sign on the help page, by ids of lessons/help.yaml. Where a browser does not open by itself what the fragment leads into, the query has the server do it. */
export function signUrl(sign: string): string {
  return `/get-help?sign=${sign}#${sign}`
}
