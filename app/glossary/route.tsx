import type { Term } from '#lib/content/evidence.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { LessonPlaces } from '#app/_components/lesson-places.tsx'
import { showPage } from '#app/_http/show-page.tsx'

export const GET = showPage(({ course }) => ({
  title: 'Glossary',
  description: `The words of the course “${course.title}” in plain language, and how they are said.`,
  style: 'reference',
  body: <Glossary course={course} />,
}))

function Glossary({ course }: { course: LoadedCourse }) {
  const terms = Object.values(course.terms).toSorted((a, b) => a.term.localeCompare(b.term, 'en'))
  const letters = [...Map.groupBy(terms, ({ term }) => term.charAt(0).toUpperCase())]
  return (
    <div className="narrow">
      <h1>Glossary</h1>
      <p className="lead">
        The {terms.length} special words of this course, in plain language. Under each one is where you first meet it in each lesson.
      </p>
      <nav aria-label="Letters">
        <ul className="letters" role="list">
          {letters.map(([letter]) => (
            <li key={letter}>
              <a href={`#letter-${letter}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(([letter, words]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`} tabIndex={-1}>
            {letter}
          </h2>
          <dl className="facts entries">
            {words.map((term) => (
              <Entry key={term.id} term={term} course={course} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function Entry({ term: { id, term, definition, say }, course }: { term: Term; course: LoadedCourse }) {
  return (
    <div id={id} tabIndex={-1}>
      <dt>{term}</dt>
      {say && <dd>Say: {say}</dd>}
      <dd>{definition}</dd>
      <LessonPlaces course={course} id={id} placesIn={({ termsAt }) => termsAt} />
    </div>
  )
}
