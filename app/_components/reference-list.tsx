import type { Reference } from '#lib/content/evidence.ts'
import type { Lesson, LoadedCourse } from '#lib/content/loaded-course.ts'

/** What a lesson rests on, in the order in which it is cited. */
export function ReferenceList({ course, lesson }: { course: LoadedCourse; lesson: Lesson }) {
  return (
    <section className="references" aria-labelledby="references">
      <h2 id="references">References</h2>
      <ol>
        {lesson.citations.map((id, index) => {
          const reference = course.references[id]
          return (
            <li key={id} id={`reference-${index + 1}`} tabIndex={-1}>
              {reference && <ReferenceText reference={reference} />}
            </li>
          )
        })}
      </ol>
      <p className="hint">
        Compared with these references on <time dateTime={lesson.checked}>{lesson.checked}</time>. No clinician has reviewed this lesson.
      </p>
    </section>
  )
}

function ReferenceText({ reference }: { reference: Reference }) {
  const { authors, title, container, year, volume, issue, pages, doi, url, verified } = reference
  const names = authors.length > 3 ? `${authors.slice(0, 3).join(', ')}, and others` : authors.join(', ')
  const place = [container, [volume, issue && `(${issue})`].filter(Boolean).join(''), pages].filter(Boolean).join(', ')
  const address = doi ? `https://doi.org/${doi}` : url
  return (
    <>
      {names}. <cite>{title}</cite>. {place && `${place}. `}
      {year ?? 'No date given'}.{' '}
      {address && <a href={address}>{doi ? `doi:${doi}` : new URL(address).hostname.replace(/^www\./, '')}<span className="visually-hidden">: {title}</span></a>}
      {verified === 'from knowledge' && ' (Address still to be checked.)'}
    </>
  )
}
