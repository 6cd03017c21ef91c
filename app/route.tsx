import { projectCourse, type Step } from '#lib/progress/course-progress.ts'
import { CourseText } from './_components/course-text.tsx'
import { NextStep } from './_components/next-step.tsx'
import { ProgressSpine } from './_components/progress-spine.tsx'
import { StepStateLine } from './_components/step-state-line.tsx'
import { quizUrl } from './_http/addresses.ts'
import { showPage } from './_http/show-page.tsx'
import type { Visit } from './_http/visit.ts'
import { inCourseLanguage, inInterfaceLanguage, texts } from './texts/texts.ts'

const done = new Map(Object.entries(texts.course.done))

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
        <p className="eyebrow">{texts.course.inLessons(course.lessons.length)}</p>
        <h1 {...inCourseLanguage}>{course.title}</h1>
        <p className="lead" {...inCourseLanguage}>{course.summary}</p>
        <p>
          <strong {...inCourseLanguage}>{course.duration}.</strong>
          {texts.course.education((words) => <a href="#before">{words}</a>)}
        </p>
      </header>

      <section className="where" aria-labelledby="where">
        <h2 id="where">{learner ? texts.course.whereYouAre : texts.course.beginHere}</h2>
        <ProgressSpine steps={steps} />
        <p>{texts.course.passed({ passed, steps: steps.length, completed })}</p>
        <NextStep course={course} next={next} />
        {completed && next.kind !== 'see-record' && (
          <p>
            <a href="/completion">{texts.course.record}</a>
          </p>
        )}
        <p className="hint">
          {learner ? texts.course.kept : texts.course.notKeptYet} <a href="/your-data">{texts.site.yourData}</a>
        </p>
      </section>

      <section aria-labelledby="outline">
        <h2 id="outline">{texts.course.outline}</h2>
        <ol className="outline" role="list">
          {steps.map((step, index) => (
            <OutlineStep key={step.quiz.slug} step={step} number={index + 1} questions={step.quiz.draw} />
          ))}
        </ol>
      </section>

      <section aria-labelledby="before">
        <h2 id="before" tabIndex={-1}>{texts.course.before}</h2>
        <dl className="facts">
          <div>
            <dt>{texts.course.audience}</dt>
            <dd {...inCourseLanguage}>{course.audience}</dd>
          </div>
          <div>
            <dt>{texts.course.duration}</dt>
            <dd {...inCourseLanguage}>{course.duration}</dd>
          </div>
          <div>
            <dt>{texts.course.notice}</dt>
            <dd {...inCourseLanguage}>{course.notice}</dd>
          </div>
          <div>
            <dt>{texts.course.review}</dt>
            <dd {...inCourseLanguage}>{course.review}</dd>
          </div>
        </dl>
        <p>
          <a href="/evidence">{texts.course.toEvidence}</a>
        </p>
        <p>
          <a href="/about">{texts.course.toAbout}</a>
        </p>
      </section>
    </div>
  )
}

function OutlineStep({ step, number, questions }: { step: Step; number: number; questions: number }) {
  const { quiz, lesson, state, best } = step
  const stateId = `state-${number}`
  return (
    <li className="outline-step" data-tissue={lesson?.tissue} data-state={state.kind}>
      <span className="numeral" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3 {...inCourseLanguage}>
          {/* Who goes by the Tab key hears at the link why it leads to a locked page. */}
          <a href={lesson ? `/lessons/${lesson.slug}` : quizUrl(quiz)} aria-describedby={state.kind === 'locked' ? stateId : undefined}>
            {lesson && (
              <span className="visually-hidden" {...inInterfaceLanguage}>
                {texts.lesson.before(lesson.number)}
              </span>
            )}
            {lesson ? lesson.title : quiz.title}
          </a>
        </h3>
        <StepStateLine step={step} id={stateId} />
        <p>{lesson ? <CourseText>{lesson.summary}</CourseText> : texts.course.finalCheck(questions)}</p>
        {lesson && state.kind !== 'locked' && (
          <p className="outline-links">
            <a href={quizUrl(quiz)}>{texts.course.quizOf(<CourseText>{lesson.title}</CourseText>)}</a>
            {lesson.stretches.length > 0 && (
              <>
                {' '}
                · <a href="/practice">{texts.course.practice}</a>
              </>
            )}
          </p>
        )}
        {best && state.kind !== 'passed' && <p className="hint">{texts.course.passedBefore(best)}</p>}
      </div>
    </li>
  )
}
