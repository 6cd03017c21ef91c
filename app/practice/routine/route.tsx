import { longestHold } from '#lib/content/stretch.ts'
import { minutesOf, parseRoutine, planRoutine, routineQuery, type PlannedStretch, type Routine } from '#lib/practice/routine.ts'
import { FigurePatterns } from '#app/_components/course-figure.tsx'
import { CourseText } from '#app/_components/course-text.tsx'
import { StretchCare, StretchDrawing, StretchFeel, StretchRules, StretchSteps } from '#app/_components/stretch.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { choosePage } from '../choose-page.tsx'
import { practicePage, type Practice } from '../show-practice.tsx'
import { StopLine } from '../stop-line.tsx'
import { TickSheet } from './tick-sheet.tsx'
import { TimerPanel } from './timer-panel.tsx'

declare module 'react' {
  // oxlint-disable-next-line typescript/no-namespace -- How React's types learn of a custom element.
  namespace JSX {
    interface IntrinsicElements {
      /** Gets its timer from app/enhancements/practice.ts. */
      'practice-routine': { 'data-rest': number; children: React.ReactNode }
    }
  }
}

/** The routine that the address holds: a list to follow or print, and with script a timer. */
export const GET = showPage((visit, query) =>
  practicePage(visit, { title: texts.routine.title }, (practice) => {
    const routine = parseRoutine(practice.stretches, query)
    if (routine.stretches.length === 0) return choosePage(practice, query, { errors: [{ field: 'stretches', message: texts.practice.noStretches }] })
    // The browser may keep the page as it is: who comes back to it finds the timer where it was.
    return { title: texts.routine.title, tellsProgress: false, scripts: ['practice-timer'], body: <RoutinePage practice={practice} routine={routine} isKept={query.get('kept') === '1'} /> }
  }),
)

function RoutinePage({ practice: { visit, stretches }, routine, isKept }: { practice: Practice; routine: Routine; isKept: boolean }) {
  const plan = planRoutine(stretches, routine)
  const minutes = minutesOf(plan, routine.rest)
  const diary = `/practice/diary?stretches=${plan.length}`
  return (
    <div className="practice">
      <FigurePatterns svg={visit.course.figurePatterns} />
      {isKept && (
        <p className="notice-line" tabIndex={-1} autoFocus>
          {texts.routine.kept((words) => <a href="/practice">{words}</a>)}
        </p>
      )}
      <h1>{texts.routine.title}</h1>
      <p>
        {texts.routine.lead({ count: plan.length, length: minutes, rest: routine.rest })}
        <CourseText>{stretches.notice.lead}</CourseText>
      </p>
      <p className="screen-only">
        <a href={`/practice?${routineQuery(routine)}#own`}>{texts.routine.change}</a>
      </p>
      <StopLine stretches={stretches}>
        <a href={`${diary}&felt=stopped`}>{texts.routine.stopped}</a>
      </StopLine>
      <details>
        <summary>{texts.practice.before}</summary>
        <StretchRules stretches={stretches} cite={() => null} />
      </details>
      <practice-routine data-rest={routine.rest}>
        <TimerPanel diary={diary} />
        <ol className="routine" role="list">
          {plan.map((planned, index) => (
            <RoutineStretch key={planned.stretch.id} planned={planned} number={index + 1} figure={visit.course.figures[planned.version.figure]} />
          ))}
        </ol>
      </practice-routine>
      <TickSheet plan={plan} />
      <section className="screen-only" aria-labelledby="afterwards">
        <h2 id="afterwards">{texts.routine.afterwards}</h2>
        <div className="actions">
          <a className="button" href={diary}>
            {texts.routine.writeDown}
          </a>
          <form method="post" action="/practice/keep">
            <input type="hidden" name="routine" value={routineQuery(routine)} />
            <button className="button quiet">{texts.routine.keep}</button>
          </form>
        </div>
        <p className="hint">{texts.routine.keepMeans}</p>
      </section>
    </div>
  )
}

function RoutineStretch({ planned, number, figure }: { planned: PlannedStretch; number: number; figure: Parameters<typeof StretchDrawing>[0]['figure'] }) {
  const { stretch, version, hold, repeats, sides } = planned
  const other = stretch.versions.find(({ id }) => id !== version.id)
  return (
    <li data-name={version.title} data-hold={hold} data-longest={version.dose?.hold ?? longestHold} data-repeats={repeats} data-sides={sides}>
      <h2>
        {texts.routine.stretch(number, <CourseText>{version.title}</CourseText>)}
      </h2>
      <p className="dose">{texts.routine.dose(planned)}</p>
      <StretchDrawing figure={figure} />
      <StretchSteps version={version} />
      <StretchFeel stretch={stretch} />
      <StretchCare stretch={stretch} />
      {other && (
        <details>
          <summary {...inCourseLanguage}>{other.title}</summary>
          <StretchSteps version={other} />
        </details>
      )}
    </li>
  )
}
