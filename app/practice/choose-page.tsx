import type { Stretches, VersionId } from '#lib/content/stretch.ts'
import { minutesOf, parseRoutine, planRoutine, routineQuery, usual, type Routine } from '#lib/practice/routine.ts'
import { CourseFigure, FigurePatterns } from '#app/_components/course-figure.tsx'
import { CourseText } from '#app/_components/course-text.tsx'
import { ErrorSummary, type FormProblem } from '#app/_components/error-summary.tsx'
import { StretchRules } from '#app/_components/stretch.tsx'
import type { Page } from '#app/_http/to-html.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { RoutineForm } from './routine-form.tsx'
import type { Practice } from './show-practice.tsx'
import { StopLine } from './stop-line.tsx'

/** Where a learner chooses. Also shown in place of a routine without stretches, with what is missing. */
export function choosePage(practice: Practice, query: URLSearchParams, problem: FormProblem | null): Page {
  const { title } = texts.practice
  return { title: problem ? texts.site.errorTitle(title) : title, body: <Choose practice={practice} query={query} problem={problem} /> }
}

function Choose({ practice: { visit, lesson, stretches }, query, problem }: { practice: Practice; query: URLSearchParams; problem: FormProblem | null }) {
  const kept = visit.progress.routine
  const keptPlan = kept ? planRoutine(stretches, kept) : []
  const toReferences = (words: string) => <a href={`/lessons/${lesson.slug}#references`}>{words}</a>
  const overview = visit.course.figures[stretches.overview ?? '']
  return (
    <div className="practice">
      {problem && <ErrorSummary problem={problem} />}
      {query.get('done') === 'forgotten' && (
        <p className="notice-line" tabIndex={-1} autoFocus>
          {texts.practice.noLongerKept}
        </p>
      )}
      <p className="eyebrow">
        {texts.practice.partOfLesson(lesson.number, <a href={`/lessons/${lesson.slug}`} {...inCourseLanguage}>{lesson.title}</a>)}
      </p>
      <h1>{texts.practice.title}</h1>
      <p className="lead">{texts.practice.lead}</p>
      <StopLine stretches={stretches}>
        <a href="#before-you-stretch">{texts.practice.before}</a>
      </StopLine>

      {kept && keptPlan.length > 0 && (
        <section aria-labelledby="yours">
          <h2 id="yours">{texts.practice.yours}</h2>
          <RoutineLine stretches={stretches} routine={kept} title={keptPlan.map(({ stretch }) => stretch.name).join(', ')} />
          <form method="post" action="/practice/keep">
            <button className="button quiet">{texts.practice.letGo}</button>
          </form>
        </section>
      )}

      {stretches.routines.length > 0 && (
        <section aria-labelledby="ready">
          <h2 id="ready">{texts.practice.ready}</h2>
          <ul className="routines" role="list">
            {stretches.routines.map(({ id, title: name, why, ...routine }) => (
              <li key={id}>
                <RoutineLine stretches={stretches} routine={{ ...routine, sides: usual.sides }} title={name} />
                {why && (
                  <p className="hint">
                    <CourseText>{why.text}</CourseText>
                    {texts.practice.itsReferences(toReferences)}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}

      <section aria-labelledby="own">
        <h2 id="own" tabIndex={-1}>
          {texts.practice.own}
        </h2>
        <p>
          {texts.practice.ownLead(
            (words) => <a href={allOf(stretches, 'standing')}>{words}</a>,
            (words) => <a href={allOf(stretches, 'seated')}>{words}</a>,
          )}
        </p>
        <RoutineForm stretches={stretches} chosen={parseRoutine(stretches, query)} problem={problem} />
      </section>

      <section aria-labelledby="before-you-stretch">
        <h2 id="before-you-stretch" tabIndex={-1}>
          {texts.practice.before}
        </h2>
        <StretchRules stretches={stretches} cite={() => null} />
        {overview && (
          <>
            <FigurePatterns svg={visit.course.figurePatterns} />
            <CourseFigure figure={overview} />
          </>
        )}
        <p>{texts.practice.restsOn(toReferences)}</p>
      </section>

      <section aria-labelledby="diary">
        <h2 id="diary">{texts.diary.title}</h2>
        <p>{texts.practice.diaryLead((words) => <a href="/practice/diary">{words}</a>)}</p>
      </section>
    </div>
  )
}

function RoutineLine({ stretches, routine, title: name }: { stretches: Stretches; routine: Routine; title: string }) {
  const query = routineQuery(routine)
  const minutes = minutesOf(planRoutine(stretches, routine), routine.rest)
  return (
    <p className="routine-line">
      <a className="routine-name" href={`/practice/routine?${query}`} {...inCourseLanguage}>
        {name}
      </a>
      <span>
        {texts.practice.about(minutes)}{' '}
        <a href={`/practice?${query}#own`}>
          {texts.practice.change}
          <span className="visually-hidden">
            {texts.site.colon}
            <CourseText>{name}</CourseText>
          </span>
        </a>
      </span>
    </p>
  )
}

function allOf({ stretches }: Stretches, version: VersionId): string {
  return `/practice?${routineQuery({ ...usual, stretches: stretches.map(({ id }) => ({ stretch: id, version })) })}#own`
}
