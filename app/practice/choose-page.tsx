import type { Stretches, VersionId } from '#lib/content/stretch.ts'
import { minutesOf, parseRoutine, planRoutine, routineQuery, usual, type Routine } from '#lib/practice/routine.ts'
import type { Problem } from '#lib/quiz/response.ts'
import { CourseFigure, FigurePatterns } from '#app/_components/course-figure.tsx'
import { ErrorSummary } from '#app/_components/error-summary.tsx'
import { StretchRules } from '#app/_components/stretch.tsx'
import type { Page } from '#app/_http/to-html.tsx'
import { RoutineForm } from './routine-form.tsx'
import type { Practice } from './show-practice.tsx'
import { StopLine } from './stop-line.tsx'

export const chooseTitle = 'Practice: gentle stretches'

/** Where a learner chooses. Also shown in place of a routine without stretches, with what is missing. */
export function choosePage(practice: Practice, query: URLSearchParams, problem: Problem | null): Page {
  return { title: problem ? `Error: ${chooseTitle}` : chooseTitle, body: <Choose practice={practice} query={query} problem={problem} /> }
}

function Choose({ practice: { visit, lesson, stretches }, query, problem }: { practice: Practice; query: URLSearchParams; problem: Problem | null }) {
  const kept = visit.progress.routine
  const keptPlan = kept ? planRoutine(stretches, kept) : []
  const overview = visit.course.figures[stretches.overview ?? '']
  return (
    <div className="practice">
      {problem && <ErrorSummary problem={problem} />}
      {query.get('done') === 'forgotten' && (
        <p className="notice-line" tabIndex={-1} autoFocus>
          Your routine is no longer kept.
        </p>
      )}
      <p className="eyebrow">
        Part of lesson {lesson.number}: <a href={`/lessons/${lesson.slug}`}>{lesson.title}</a>
      </p>
      <h1>{chooseTitle}</h1>
      <p className="lead">Choose your stretches. Then do them with a timer or without one, or print them as a list.</p>
      <StopLine stretches={stretches}>
        <a href="#before-you-stretch">Before you stretch</a>
      </StopLine>

      {kept && keptPlan.length > 0 && (
        <section aria-labelledby="yours">
          <h2 id="yours">Your routine</h2>
          <RoutineLine stretches={stretches} routine={kept} title={keptPlan.map(({ stretch }) => stretch.name).join(', ')} />
          <form method="post" action="/practice/keep">
            <button className="button quiet">Do not keep it any longer</button>
          </form>
        </section>
      )}

      {stretches.routines.length > 0 && (
        <section aria-labelledby="ready">
          <h2 id="ready">Ready-made routines</h2>
          <ul className="routines" role="list">
            {stretches.routines.map(({ id, title: name, why, ...routine }) => (
              <li key={id}>
                <RoutineLine stretches={stretches} routine={{ ...routine, sides: usual.sides }} title={name} />
                {why && (
                  <p className="hint">
                    {why.text} <a href={`/lessons/${lesson.slug}#references`}>Its references are in the lesson</a>.
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}

      <section aria-labelledby="own">
        <h2 id="own" tabIndex={-1}>
          Make your own
        </h2>
        <p>
          Choose each stretch below, or begin with <a href={allOf(stretches, 'standing')}>all of them standing</a> or{' '}
          <a href={allOf(stretches, 'seated')}>all of them seated or with low mobility</a>.
        </p>
        <RoutineForm stretches={stretches} chosen={parseRoutine(stretches, query)} problem={problem} />
      </section>

      <section aria-labelledby="before-you-stretch">
        <h2 id="before-you-stretch" tabIndex={-1}>
          Before you stretch
        </h2>
        <StretchRules stretches={stretches} cite={() => null} />
        {overview && (
          <>
            <FigurePatterns svg={visit.course.figurePatterns} />
            <CourseFigure figure={overview} />
          </>
        )}
        <p>
          What these stretches rest on stands in <a href={`/lessons/${lesson.slug}#references`}>the references of the lesson</a>.
        </p>
      </section>

      <section aria-labelledby="diary">
        <h2 id="diary">Practice diary</h2>
        <p>
          Write down the days when you practised, and how it felt. <a href="/practice/diary">Open your practice diary</a>
        </p>
      </section>
    </div>
  )
}

function RoutineLine({ stretches, routine, title: name }: { stretches: Stretches; routine: Routine; title: string }) {
  const query = routineQuery(routine)
  const minutes = minutesOf(planRoutine(stretches, routine), routine.rest)
  return (
    <p className="routine-line">
      <a className="routine-name" href={`/practice/routine?${query}`}>
        {name}
      </a>
      <span>
        about {minutes} {minutes === 1 ? 'minute' : 'minutes'}.{' '}
        <a href={`/practice?${query}#own`}>
          Change it<span className="visually-hidden">: {name}</span>
        </a>
      </span>
    </p>
  )
}

function allOf({ stretches }: Stretches, version: VersionId): string {
  return `/practice?${routineQuery({ ...usual, stretches: stretches.map(({ id }) => ({ stretch: id, version })) })}#own`
}
