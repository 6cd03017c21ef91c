import type { Stretch } from '#lib/content/stretch.ts'
import { planRoutine, routineQuery, usual } from '#lib/practice/routine.ts'
import { CourseFigure, FigurePatterns } from '#app/_components/course-figure.tsx'
import { CourseText } from '#app/_components/course-text.tsx'
import { StretchCare, StretchFeel, StretchSteps } from '#app/_components/stretch.tsx'
import { sectionUrl } from '#app/_http/addresses.ts'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { practicePage, type Practice } from '../../show-practice.tsx'
import { StopLine } from '../../stop-line.tsx'

/** One stretch, in both versions. */
export const GET = showPage<{ stretch: string }>((visit, _query, { stretch: id }) => {
  const stretch = visit.course.stretches.stretches.find((candidate) => candidate.id === id)
  if (!stretch) return notHere
  const title = texts.practice.stretchTitle(stretch.name)
  return practicePage(visit, { title, heading: texts.practice.stretchHeading(<CourseText>{stretch.name}</CourseText>) }, (practice) => ({ title, body: <StretchPage practice={practice} stretch={stretch} /> }))
})

function StretchPage({ practice: { visit, lesson, stretches }, stretch }: { practice: Practice; stretch: Stretch }) {
  const section = lesson.stretches.find(({ id }) => id === stretch.id)?.section
  return (
    <div className="practice">
      <FigurePatterns svg={visit.course.figurePatterns} />
      <p className="eyebrow">
        <a href="/practice">{texts.practice.practice}</a>
      </p>
      <h1 {...inCourseLanguage}>{stretch.name}</h1>
      <StretchFeel stretch={stretch} />
      <p {...inCourseLanguage}>{stretches.notice.lead}</p>
      <StopLine stretches={stretches}>
        <a href="/practice#before-you-stretch">{texts.practice.before}</a>
      </StopLine>
      {stretch.versions.map((version) => {
        const routine = { ...usual, stretches: [{ stretch: stretch.id, version: version.id }] }
        const figure = visit.course.figures[version.figure]
        return (
          <section key={version.id} aria-labelledby={version.id}>
            <h2 id={version.id} tabIndex={-1} {...inCourseLanguage}>
              {version.title}
            </h2>
            {figure && <CourseFigure figure={figure} />}
            <StretchSteps version={version} />
            <p className="dose">{planRoutine(stretches, routine).map(texts.routine.dose)}</p>
            <p>
              <a className="button quiet" href={`/practice/routine?${routineQuery(routine)}`}>
                {texts.practice.practiseThis}
                <span className="visually-hidden">
                  {texts.site.colon}
                  <CourseText>{version.title}</CourseText>
                </span>
              </a>
            </p>
          </section>
        )
      })}
      <StretchCare stretch={stretch} />
      <p className="aside-links">
        <a href="/practice">{texts.practice.all}</a>
        {section && <a href={sectionUrl(`${lesson.slug}#${section}`)}>{texts.practice.inLesson}</a>}
      </p>
    </div>
  )
}
