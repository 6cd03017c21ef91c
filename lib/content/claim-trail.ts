import type { Claim, Reference } from './evidence.ts'
import type { Lesson, LoadedCourse, LoadedItem, Quiz, Section } from './loaded-course.ts'

/** A claim, with all that it leads to: where it is taught, what it rests on, what checks it. */
export type ClaimTrail = {
  claim: Claim
  taught: { lesson: Lesson; section: Section }[]
  references: Reference[]
  checks: { quiz: Quiz; items: LoadedItem[] }[]
}

export function toTrail(course: LoadedCourse, claim: Claim): ClaimTrail {
  return {
    claim,
    taught: course.lessons.flatMap((lesson) => lesson.sections.filter(({ claims }) => claims.includes(claim.id)).map((section) => ({ lesson, section }))),
    references: referencesOf(course, [claim]),
    checks: course.quizzes
      .map((quiz) => ({ quiz, items: quiz.items.filter(({ claims }) => claims.includes(claim.id)) }))
      .filter(({ items }) => items.length > 0),
  }
}

/** What claims rest on, each reference once. */
export function referencesOf({ references }: Pick<LoadedCourse, 'references'>, claims: readonly Claim[]): Reference[] {
  return [...new Set(claims.flatMap(({ citations }) => citations))].flatMap((id) => references[id] ?? [])
}
