import type { ReactNode } from 'react'
import { projectCourse } from '#lib/progress/course-progress.ts'
import { decideGate, targetOfQuiz, type Requirement } from '#lib/progress/gates.ts'
import { quizUrl } from '#app/_http/addresses.ts'
import type { Visit } from '#app/_http/visit.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'
import { NextStep } from './next-step.tsx'
import { quizName } from './quiz-name.tsx'
import { Sign } from './sign.tsx'

type LockedProps = { what: ReactNode; visit: Pick<Visit, 'course' | 'progress'>; requires: Requirement[] }

/** Says why something is locked, and the shortest way to open it: the quiz that is missing, or where that is locked too, the next step of the course. */
export function Locked({ what, visit: { course, progress }, requires }: LockedProps) {
  const shortest = course.quizzes.find(({ slug }) => requires.some((requirement) => requirement.shortest && requirement.quiz === slug))
  const isOpen = shortest && decideGate(course, progress, targetOfQuiz(shortest)).open
  const lesson = course.lessons.find(({ slug }) => slug === shortest?.lesson)
  const goTo = requires.length > 1 ? texts.locked.nextGoTo : texts.locked.goTo
  const opensWhen = texts.locked.opensWhen(requires.length, course.masteryScore)
  return (
    <div className="narrow">
      <p className="eyebrow">
        <Sign kind="locked" /> {texts.locked.lockedForNow}
      </p>
      <h1>
        <span className="visually-hidden">{texts.locked.before}</span>
        {what}
      </h1>
      {requires.length === 1 ? (
        <p>
          {opensWhen} <CourseText>{requires[0]?.title}</CourseText>
        </p>
      ) : (
        <>
          <p>{opensWhen}</p>
          <ul {...inCourseLanguage}>
            {requires.map(({ quiz, title }) => (
              <li key={quiz}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {isOpen ? (
        <p>
          <a className="button" href={quizUrl(shortest)}>
            {goTo(quizName(course, shortest))}
          </a>
        </p>
      ) : (
        <>
          <p>{texts.locked.nextStep}</p>
          <NextStep course={course} next={projectCourse(course, progress).next} />
        </>
      )}
      {isOpen && lesson && (
        <p>{texts.locked.readFirst(<a href={`/lessons/${lesson.slug}`}><CourseText>{lesson.title}</CourseText></a>)}</p>
      )}
      <p>{texts.locked.neverLocked((words) => <a href="/get-help">{words}</a>)}</p>
    </div>
  )
}
