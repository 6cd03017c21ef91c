import type { Stretch } from '#lib/content/stretch.ts'
import { planRoutine, routineQuery, sayDose, usual } from '#lib/practice/routine.ts'
import { CourseFigure, FigurePatterns } from '#app/_components/course-figure.tsx'
import { StretchCare, StretchFeel, StretchSteps } from '#app/_components/stretch.tsx'
import { sectionUrl } from '#app/_http/addresses.ts'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { practicePage, type Practice } from '../../show-practice.tsx'
import { StopLine } from '../../stop-line.tsx'

/** One stretch, in both versions. */
export const GET = showPage<{ stretch: string }>((visit, _query, { stretch: id }) => {
  const stretch = visit.course.stretches.stretches.find((candidate) => candidate.id === id)
  if (!stretch) return notHere
  return practicePage(visit, `Practice: ${stretch.name}`, (practice) => ({ title: `Practice: ${stretch.name}`, body: <StretchPage practice={practice} stretch={stretch} /> }))
})

function StretchPage({ practice: { visit, lesson, stretches }, stretch }: { practice: Practice; stretch: Stretch }) {
  const section = lesson.stretches.find(({ id }) => id === stretch.id)?.section
  return (
    <div className="practice">
      <FigurePatterns svg={visit.course.figurePatterns} />
      <p className="eyebrow">
        <a href="/practice">Practice</a>
      </p>
      <h1>{stretch.name}</h1>
      <StretchFeel stretch={stretch} />
      <p>{stretches.notice.lead}</p>
      <StopLine stretches={stretches}>
        <a href="/practice#before-you-stretch">Before you stretch</a>
      </StopLine>
      {stretch.versions.map((version) => {
        const routine = { ...usual, stretches: [{ stretch: stretch.id, version: version.id }] }
        const figure = visit.course.figures[version.figure]
        return (
          <section key={version.id} aria-labelledby={version.id}>
            <h2 id={version.id} tabIndex={-1}>
              {version.title}
            </h2>
            {figure && <CourseFigure figure={figure} />}
            <StretchSteps version={version} />
            <p className="dose">{planRoutine(stretches, routine).map(sayDose)}</p>
            <p>
              <a className="button quiet" href={`/practice/routine?${routineQuery(routine)}`}>
                Practise this<span className="visually-hidden">: {version.title}</span>
              </a>
            </p>
          </section>
        )
      })}
      <StretchCare stretch={stretch} />
      <p className="aside-links">
        <a href="/practice">All stretches</a>
        {section && <a href={sectionUrl(`${lesson.slug}#${section}`)}>This stretch in the lesson</a>}
      </p>
    </div>
  )
}
