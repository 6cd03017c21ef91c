import { projectCourse, type Step } from '#lib/progress/course-progress.ts'
import { formatScore } from './_components/format.ts'
import { NextStep } from './_components/next-step.tsx'
import { ProgressSpine } from './_components/progress-spine.tsx'
import { StepStateLine } from './_components/step-state-line.tsx'
import { quizUrl } from './_http/addresses.ts'
import { showPage } from './_http/show-page.tsx'
import type { Visit } from './_http/visit.ts'

const done = new Map(Object.entries({
  erased: 'Everything that was kept about you is erased.',
  'lesson-started-over': 'The lesson starts from the beginning. What you have earned stays.',
  'course-started-over': 'The course starts from the beginning. What you have earned stays.',
}))

export const GET = showPage((visit, query) => ({ tellsProgress: true, body: <CoursePage visit={visit} said={done.get(query.get('done') ?? '')} /> }))

function CoursePage({ visit: { course, learner, progress }, said }: { visit: Visit; said: string | undefined }) {
  const { steps, passed, completed, next } = projectCourse(course, progress)
  return (
    <div className="course">
      {said && (
        <p className="notice-line" tabIndex={-1} autoFocus>
          {said}
        </p>
      )}
      <header className="course-head">
        <p className="eyebrow">A short course in {course.lessons.length} lessons</p>
        <h1>{course.title}</h1>
        <p className="lead">{course.summary}</p>
        <p>
          <strong>{course.duration}.</strong> General education, not medical advice. <a href="#before">No clinician has reviewed it</a>.
        </p>
      </header>

      <section className="where" aria-labelledby="where">
        <h2 id="where">{learner ? 'Where you are' : 'Begin here'}</h2>
        <ProgressSpine steps={steps} />
        <p>
          {passed} of {steps.length} steps passed.{completed && ' You have completed the course.'}
        </p>
        <NextStep course={course} next={next} />
        {completed && next.kind !== 'see-record' && (
          <p>
            <a href="/completion">Your record of completion</a>
          </p>
        )}
        <p className="hint">
          {learner
            ? 'Your progress is kept on this course’s server, under a random number that this browser holds in a cookie. There is no account and no name. Another browser or device does not see it.'
            : 'You need no account. Nothing is kept until you start. Then your progress is kept on this course’s server, under a random number that this browser holds in a cookie.'}{' '}
          <a href="/your-data">Your progress and data</a>
        </p>
      </section>

      <section aria-labelledby="outline">
        <h2 id="outline">The course, step by step</h2>
        <ol className="outline" role="list">
          {steps.map((step, index) => (
            <OutlineStep key={step.quiz.slug} step={step} number={index + 1} questions={step.quiz.draw} />
          ))}
        </ol>
      </section>

      <section aria-labelledby="before">
        <h2 id="before" tabIndex={-1}>Before you begin</h2>
        <dl className="facts">
          <div>
            <dt>For whom</dt>
            <dd>{course.audience}</dd>
          </div>
          <div>
            <dt>How long</dt>
            <dd>{course.duration}</dd>
          </div>
          <div>
            <dt>Not medical advice</dt>
            <dd>{course.notice}</dd>
          </div>
          <div>
            <dt>Review</dt>
            <dd>{course.review}</dd>
          </div>
        </dl>
        <p>
          <a href="/evidence">The article, with our answer to each of its statements</a>
        </p>
        <p>
          <a href="/about">Where the course comes from, and how it treats its source</a>
        </p>
      </section>
    </div>
  )
}

function OutlineStep({ step, number, questions }: { step: Step; number: number; questions: number }) {
  const { quiz, lesson, state, best } = step
  return (
    <li className="outline-step" data-tissue={lesson?.tissue} data-state={state.kind}>
      <span className="numeral" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>
          <a href={lesson ? `/lessons/${lesson.slug}` : quizUrl(quiz)}>{lesson ? lesson.title : quiz.title}</a>
        </h3>
        <p>{lesson ? lesson.summary : `${questions} questions across all lessons. Passing it completes the course.`}</p>
        <StepStateLine step={step} />
        {lesson && state.kind !== 'locked' && (
          <p className="outline-links">
            <a href={quizUrl(quiz)}>Quiz: {lesson.title}</a>
            {lesson.stretches.length > 0 && (
              <>
                {' '}
                · <a href="/practice">Practice: stretches with a timer</a>
              </>
            )}
          </p>
        )}
        {best && state.kind !== 'passed' && <p className="hint">Passed before, with {formatScore(best)}. That stays.</p>}
      </div>
    </li>
  )
}
