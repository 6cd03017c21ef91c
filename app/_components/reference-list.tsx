import type { Lesson, LoadedCourse } from '#lib/content/loaded-course.ts'
import { formatDate } from './format.ts'
import { sectionTitle } from './lesson-places.tsx'
import { ReferenceText } from './reference-text.tsx'

/** What a lesson rests on, in the order in which it is cited, each with the ways back to where it is cited. */
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
              {reference?.verified === 'from knowledge' && ' (Address still to be checked.)'}
              <WaysBack lesson={lesson} reference={id} number={index + 1} />
            </li>
          )
        })}
      </ol>
      <p className="screen-only">
        <a href="/references">All references of the course, with notes</a>
      </p>
      <p className="hint">
        Compared with these references on <time dateTime={lesson.checked}>{formatDate(Date.parse(lesson.checked))}</time>. No clinician has reviewed this lesson.
      </p>
    </section>
  )
}

/** The address, in its lesson, of the place where a reference is cited for the nth time. */
export function citationId(number: number, time: number): string {
  return time === 1 ? `cited-${number}` : `cited-${number}-${time}`
}

/** One link a section, to the first of the places in it. */
function WaysBack({ lesson, reference, number }: { lesson: Lesson; reference: string; number: number }) {
  const places = lesson.citedAt.filter(({ id }) => id === reference)
  const sections = [...Map.groupBy(places.keys(), (index) => places[index]?.section ?? null)]
  return (
    <div className="screen-only">
      Back to the text:{' '}
      {sections.map(([section, [first = 0]], index) => (
        <span key={section}>
          {index > 0 && ', '}
          <a href={`#${citationId(number, first + 1)}`}>{sectionTitle(lesson, section)}</a>
        </span>
      ))}
    </div>
  )
}
