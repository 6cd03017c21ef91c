import { practiceLesson } from '#lib/practice/practice-lesson.ts'
import { bestScore, projectCourse } from '#lib/progress/course-progress.ts'
import { decideGate } from '#lib/progress/gates.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { describedControl, ErrorSummary, FieldError, type FormProblem } from '#app/_components/error-summary.tsx'
import { Locked } from '#app/_components/locked.tsx'
import { ProgressSpine } from '#app/_components/progress-spine.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { longestName } from './longest-name.ts'
import type { Visit } from '#app/_http/visit.ts'

export const GET = showPage((visit, query) => {
  const { title } = texts.record
  const gate = decideGate(visit.course, visit.progress, { kind: 'record' })
  if (!gate.open) return { title: texts.site.lockedTitle(title), tellsProgress: true, body: <Locked what={title} visit={visit} requires={gate.requires} /> }
  return { title: query.has('problem') ? texts.site.errorTitle(title) : title, tellsProgress: true, body: <Completion visit={visit} query={query} /> }
})

function Completion({ visit: { course, progress }, query }: { visit: Visit; query: URLSearchParams }) {
  const problem: FormProblem | null = query.get('problem') === 'long' ? { errors: [{ field: 'name', message: texts.record.nameTooLong(longestName) }] } : null
  const at = progress.completed?.at ?? progress.passes.at(-1)?.at
  return (
    <div className="record narrow">
      {problem && <ErrorSummary problem={problem} />}
      <article className="record-sheet" aria-labelledby="record-title">
        <p className="eyebrow" {...inCourseLanguage}>{course.title}</p>
        <h1 id="record-title" tabIndex={-1}>
          {texts.record.title}
        </h1>
        <p className="record-name">{texts.record.completed(progress.name && <strong>{progress.name}</strong>, at)}</p>
        <ProgressSpine steps={projectCourse(course, progress).steps} />
        <table className="results">
          <caption>{texts.record.results}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.record.step}</th>
              <th scope="col">{texts.record.bestResult}</th>
              <th scope="col">{texts.record.firstPassed}</th>
            </tr>
          </thead>
          <tbody>
            {course.quizzes.map(({ slug, title, lesson }) => {
              const best = bestScore(progress, slug)
              const first = progress.passes.find(({ quiz }) => quiz === slug)
              return (
                <tr key={slug}>
                  <th scope="row">
                    <CourseText>{course.lessons.find((candidate) => candidate.slug === lesson)?.title ?? title}</CourseText>
                  </th>
                  <td>{best ? texts.written.score(best) : texts.record.addedLater}</td>
                  <td>{first ? texts.written.date(first.at) : ''}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <p className="record-notice">
          {texts.record.notice} <CourseText>{course.notice}</CourseText>
        </p>
      </article>
      {practiceLesson(course) && (
        <p className="screen-only">
          <a href="/practice">{texts.record.practise}</a>
        </p>
      )}
      <form className="screen-only" method="post" action="/completion/name" noValidate>
        {query.get('saved') === '1' && (
          <p className="notice-line" tabIndex={-1} autoFocus>
            {progress.name ? texts.record.named : texts.record.unnamed}
          </p>
        )}
        <label htmlFor="name">{texts.record.name}</label>
        <p className="hint" id="name-hint">
          {texts.record.nameHint}
        </p>
        <FieldError problem={problem} field="name" />
        <input
          type="text"
          id="name"
          name="name"
          autoComplete="name"
          defaultValue={query.get('name') ?? progress.name}
          {...describedControl(problem, 'name', ['name-hint'])}
        />
        <button className="button quiet">{texts.record.saveName}</button>
        <p className="hint">{texts.record.toPrint}</p>
      </form>
    </div>
  )
}
