import { Fragment } from 'react'
import { namesOf } from '#lib/content/reference-name.ts'
import type { Reference } from '#lib/content/evidence.ts'
import { texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'

/** References by their short names, in one line. */
export function SourceLinks({ references }: { references: readonly Reference[] }) {
  return references.map((reference, index) => (
    <Fragment key={reference.id}>
      {index > 0 && texts.written.semicolon}
      <a href={`/references#${reference.id}`}>{shortName(reference)}</a>
    </Fragment>
  ))
}

function shortName(reference: Reference) {
  const { first, second, hasMore } = namesOf(reference)
  return texts.sources.shortName({ first: <CourseText>{first}</CourseText>, second: second && <CourseText>{second}</CourseText>, hasMore, year: reference.year })
}
