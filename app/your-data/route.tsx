import { projectCourse } from '#lib/progress/course-progress.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import type { Visit } from '#app/_http/visit.ts'
import { texts } from '#app/texts/texts.ts'

export const GET = showPage((visit) => ({ title: texts.data.title, tellsProgress: true, body: <YourData visit={visit} /> }))

function YourData({ visit: { course, learner, progress } }: { visit: Visit }) {
  const begun = projectCourse(course, progress).steps.flatMap(({ lesson, state }) => (lesson && state.kind !== 'locked' && state.kind !== 'not-started' ? [lesson] : []))
  return (
    <div className="narrow">
      <h1>{texts.data.title}</h1>
      {learner ? (
        <>
          <h2>{texts.data.whatIsKept}</h2>
          <p>{texts.data.kept(progress.name)}</p>
          <h2>{texts.data.startLessonOver}</h2>
          <p>{texts.data.startLessonOverMeans}</p>
          <ul className="choices">
            {begun.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/start-over?lesson=${slug}`}>{texts.data.startOver(<CourseText>{title}</CourseText>)}</a>
              </li>
            ))}
            <li>
              <a href="/start-over">{texts.data.startCourseOver}</a>
            </li>
          </ul>
          <h2>{texts.data.erase}</h2>
          <p>{texts.data.eraseMeans}</p>
          <p>
            <a href="/erase">{texts.data.toErase}</a>
          </p>
        </>
      ) : (
        <>
          <p>{texts.data.nothingKept}</p>
          <p>
            <a className="button" href="/">
              {texts.site.toCoursePage}
            </a>
          </p>
        </>
      )}
      <p>
        <a href="/device">{texts.device.title}</a>
      </p>
      <p className="hint">{texts.data.readingAloud}</p>
    </div>
  )
}
