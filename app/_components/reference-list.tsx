import type { Lesson, LoadedCourse } from '#lib/content/loaded-course.ts'
import { texts } from '#app/texts/texts.ts'
import { sectionTitle } from './lesson-places.tsx'
import { Listed } from './listed.tsx'
import { ReferenceText } from './reference-text.tsx'

/** What a lesson rests on, in the order in which it is cited, each with the ways back to where it is cited. */
export function ReferenceList({ course, lesson }: { course: LoadedCourse; lesson: Lesson }) {
  return (
    <section className="references" aria-labelledby="references">
      <h2 id="references">{texts.references.title}</h2>
      <ol>
        {lesson.citations.map((id, index) => {
          const reference = course.references[id]
          return (
            <li key={id} id={`reference-${index + 1}`} tabIndex={-1}>
              {reference && <ReferenceText reference={reference} />}
              {reference?.verified === 'from knowledge' && texts.references.toCheck}
              <WaysBack lesson={lesson} reference={id} number={index + 1} />
            </li>
          )
        })}
      </ol>
      <p className="screen-only">
        <a href="/references">{texts.references.all}</a>
      </p>
      <p className="hint">{texts.references.compared(<time dateTime={lesson.checked}>{texts.written.date(Date.parse(lesson.checked))}</time>)}</p>
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
      {texts.references.back}
      <Listed
        items={sections.map(([section, [first = 0]]) => (
          <a href={`#${citationId(number, first + 1)}`} key={section}>
            {sectionTitle(lesson, section)}
            <span className="visually-hidden"> {texts.references.backFrom(number)}</span>
          </a>
        ))}
      />
    </div>
  )
}
