import { projectCourse } from '#lib/progress/course-progress.ts'
import { readDeviceStatus } from '#lib/runtime.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import type { Visit } from '#app/_http/visit.ts'
import { texts } from '#app/texts/texts.ts'

export const GET = showPage(async (visit) => {
  const isOnDevice = (await readDeviceStatus()) !== null
  return { title: texts.data.title, tellsProgress: true, body: <YourData visit={visit} isOnDevice={isOnDevice} /> }
})

function YourData({ visit: { course, log, progress }, isOnDevice }: { visit: Visit; isOnDevice: boolean }) {
  const begun = projectCourse(course, progress).steps.flatMap(({ lesson, state }) => (lesson && state.kind !== 'locked' && state.kind !== 'not-started' ? [lesson] : []))
  return (
    <div className="narrow">
      <h1>{texts.data.title}</h1>
      {log.length > 0 ? (
        <>
          <h2>{texts.data.whatIsKept}</h2>
          <p>{texts.data.kept(progress.name, isOnDevice)}</p>
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
