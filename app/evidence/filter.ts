import { verdicts, type Claim, type Verdict } from '#lib/content/evidence.ts'
import type { Lesson } from '#lib/content/loaded-course.ts'

/** Which statements are asked for. Null asks for all of them. */
export type Filter = { verdict: Verdict | null; lesson: string | null }

/** From the address. What it can't mean asks for all. */
export function parseFilter(query: URLSearchParams, lessons: readonly Lesson[]): Filter {
  return {
    verdict: verdicts.find((verdict) => verdict === query.get('verdict')) ?? null,
    lesson: lessons.find(({ slug }) => slug === query.get('lesson'))?.slug ?? null,
  }
}

export function isAskedFor({ verdict, lesson }: Filter, claim: Claim): boolean {
  return (verdict === null || claim.verdict === verdict) && (lesson === null || claim.lesson === lesson)
}
