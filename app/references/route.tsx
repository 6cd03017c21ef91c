import type { Reference } from '#lib/content/evidence.ts'
import { signsOf } from '#lib/content/help.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { LessonPlaces } from '#app/_components/lesson-places.tsx'
import { ReferenceText } from '#app/_components/reference-text.tsx'
import { showPage } from '#app/_http/show-page.tsx'

export const GET = showPage(({ course }) => ({
  title: 'References',
  description: `The evidence behind the course “${course.title}”: every source, and where it is used.`,
  style: 'reference',
  body: <References course={course} />,
}))

const kinds: Record<Reference['type'], string> = {
  'article-journal': 'Journal article',
  webpage: 'Web page',
  book: 'Book',
  chapter: 'Chapter of a book or online book',
  report: 'Report or guideline',
}

function References({ course }: { course: LoadedCourse }) {
  const references = Object.values(course.references).toSorted((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'))
  const recalled = references.filter(({ verified }) => verified !== 'verified').length
  return (
    <div className="narrow">
      <h1>References</h1>
      <p className="lead">The {references.length} sources that this course rests on, by their first author. Under each one is where it is used: in which lessons, and for which statements of the article.</p>
      <p>
        Of these, {references.length - recalled} were seen while the course was written, often as a copy or a summary: it says where. The other{' '}
        {recalled} are from knowledge, and their addresses are still to be checked. No clinician has reviewed the list.
      </p>
      <ul role="list">
        {references.map((reference) => (
          <li className="source" key={reference.id} id={reference.id} tabIndex={-1}>
            <p>
              <ReferenceText reference={reference} allAuthors />
            </p>
            <dl>
              <dt>Kind</dt>
              <dd>{kinds[reference.type]}</dd>
              <dt>Seen</dt>
              <dd>{saySeen(reference)}</dd>
              {reference.note && (
                <>
                  <dt>Note</dt>
                  <dd>{reference.note}</dd>
                </>
              )}
              <Uses reference={reference.id} course={course} />
            </dl>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Uses({ reference, course }: { reference: string; course: LoadedCourse }) {
  const claims = Object.values(course.claims).filter(({ citations }) => citations.includes(reference))
  const isForSigns = signsOf(course.help).some(({ citations }) => citations.includes(reference))
  const ids = new Set(claims.map(({ id }) => id))
  const questions = course.quizzes.flatMap(({ items }) => items).filter((item) => item.claims.some((claim) => ids.has(claim)))
  return (
    <>
      {course.lessons.some(({ citations }) => citations.includes(reference)) && <dt>Lessons</dt>}
      <LessonPlaces course={course} id={reference} placesIn={({ citedAt }) => citedAt} />
      {claims.length > 0 && (
        <>
          <dt>Statements</dt>
          {claims.map(({ id, topic }) => (
            <dd key={id}>
              <a href={`/evidence#${id}`}>
                {id}: {topic}
              </a>
            </dd>
          ))}
          <dt>Questions</dt>
          <dd>{questions.length} on these statements</dd>
        </>
      )}
      {isForSigns && (
        <>
          <dt>Warning signs</dt>
          <dd>
            <a href="/get-help">When to get help</a>
          </dd>
        </>
      )}
    </>
  )
}

function saySeen({ verified, verifiedAt, url }: Reference): string {
  if (verified !== 'verified') return 'No, from knowledge. Its address is still to be checked.'
  return verifiedAt && !isSame(verifiedAt, url) ? `Yes, at ${verifiedAt}` : 'Yes'
}

/** The same page, however its address is written. */
function isSame(one: string, other: string | null): boolean {
  const bare = (address: string | null) => address?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return bare(one) === bare(other)
}

function sortKey({ authors, year, title }: Reference): string {
  return `${authors[0] ?? ''} ${year ?? 0} ${title}`
}
