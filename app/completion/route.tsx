import { practiceLesson } from '#lib/practice/practice-lesson.ts'
import { bestScore, projectCourse } from '#lib/progress/course-progress.ts'
import { decideGate } from '#lib/progress/gates.ts'
import { describedControl, ErrorSummary, FieldError } from '#app/_components/error-summary.tsx'
import { formatDate, formatScore } from '#app/_components/format.ts'
import { Locked } from '#app/_components/locked.tsx'
import { ProgressSpine } from '#app/_components/progress-spine.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { longestName } from './longest-name.ts'
import type { Visit } from '#app/_http/visit.ts'

export const GET = showPage((visit, query) => ({
  title: `${query.has('problem') ? 'Error: ' : ''}Record of completion`,
  tellsProgress: true,
  body: <Completion visit={visit} query={query} />,
}))

function Completion({ visit: { course, progress }, query }: { visit: Visit; query: URLSearchParams }) {
  const gate = decideGate(course, progress, { kind: 'record' })
  if (!gate.open) return <Locked what="Record of completion" course={course} requires={gate.requires} />

  const problem =
    query.get('problem') === 'long' ? { errors: [{ field: 'name', message: `Write a shorter name: at most ${longestName} letters` }] } : null
  const at = progress.completed?.at ?? progress.passes.at(-1)?.at
  return (
    <div className="record narrow">
      {problem && <ErrorSummary problem={problem} />}
      <article className="record-sheet" aria-labelledby="record-title">
        <p className="eyebrow">Record of completion</p>
        <h1 id="record-title" tabIndex={-1}>
          {course.title}
        </h1>
        <p className="record-name">{progress.name ? <strong>{progress.name}</strong> : 'The learner'} completed this course{at ? ` on ${formatDate(at)}` : ''}.</p>
        <ProgressSpine steps={projectCourse(course, progress).steps} />
        <table className="results">
          <caption>Each result</caption>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Best result</th>
              <th scope="col">First passed</th>
            </tr>
          </thead>
          <tbody>
            {course.quizzes.map(({ slug, title, lesson }) => {
              const best = bestScore(progress, slug)
              const first = progress.passes.find(({ quiz }) => quiz === slug)
              return (
                <tr key={slug}>
                  <th scope="row">{course.lessons.find((candidate) => candidate.slug === lesson)?.title ?? title}</th>
                  <td>{best ? formatScore(best) : 'Added to the course later'}</td>
                  <td>{first ? formatDate(first.at) : ''}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <p className="record-notice">
          This record says that someone finished a short course. It is not a clinical certificate and gives no continuing education credit.{' '}
          {course.notice}
        </p>
      </article>
      {practiceLesson(course) && (
        <p className="screen-only">
          <a href="/practice">Practise the stretches, with pictures and a timer</a>
        </p>
      )}
      <form className="screen-only" method="post" action="/completion/name" noValidate>
        {query.get('saved') === '1' && (
          <p className="notice-line" tabIndex={-1} autoFocus>
            {progress.name ? 'Your name is on the record.' : 'The record carries no name.'}
          </p>
        )}
        <label htmlFor="name">Your name on the record</label>
        <p className="hint" id="name-hint">
          As you like it, or leave it empty. It is kept with your progress on this course’s server until you take it off.
        </p>
        <FieldError problem={problem} field="name" />
        <input
          type="text"
          id="name"
          name="name"
          autoComplete="name"
          defaultValue={query.get('name') ?? progress.name}
          {...describedControl(problem, 'name', 'name-hint')}
        />
        <button className="button quiet">Save the name</button>
        <p className="hint">To print the record, or keep it as a PDF, use your browser’s Print.</p>
      </form>
    </div>
  )
}
