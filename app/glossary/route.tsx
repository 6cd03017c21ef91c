import type { Term } from '#lib/content/evidence.ts'
import { courseLanguage } from '#lib/content/language.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { LessonPlaces } from '#app/_components/lesson-places.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'

export const GET = showPage(({ course }) => ({
  title: texts.glossary.title,
  description: texts.glossary.description(course.title),
  style: 'reference',
  body: <Glossary course={course} />,
}))

function Glossary({ course }: { course: LoadedCourse }) {
  const terms = Object.values(course.terms).toSorted((a, b) => a.term.localeCompare(b.term, courseLanguage))
  const letters = [...Map.groupBy(terms, ({ term }) => term.charAt(0).toUpperCase())]
  return (
    <div className="narrow">
      <h1>{texts.glossary.title}</h1>
      <p className="lead">{texts.glossary.lead(terms.length)}</p>
      <nav aria-label={texts.glossary.letters}>
        <ul className="letters" role="list" {...inCourseLanguage}>
          {letters.map(([letter]) => (
            <li key={letter}>
              <a href={`#letter-${letter}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(([letter, words]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`} tabIndex={-1} {...inCourseLanguage}>
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
      <dt {...inCourseLanguage}>{term}</dt>
      {say && <dd>{texts.term.say(<CourseText>{say}</CourseText>)}</dd>}
      <dd {...inCourseLanguage}>{definition}</dd>
      <LessonPlaces course={course} id={id} placesIn={({ termsAt }) => termsAt} />
    </div>
  )
}
