import { Fragment } from 'react'
import { referenceName } from '#lib/content/reference-name.ts'
import type { Reference } from '#lib/content/evidence.ts'

/** References by their short names, in one line. */
export function SourceLinks({ references }: { references: readonly Reference[] }) {
  return references.map((reference, index) => (
    <Fragment key={reference.id}>
      {index > 0 && '; '}
      <a href={`/references#${reference.id}`}>{referenceName(reference)}</a>
    </Fragment>
  ))
}
