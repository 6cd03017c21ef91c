import type { ReactNode } from 'react'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { Requirement } from '#lib/progress/gates.ts'
import { quizUrl } from '#app/_http/addresses.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'
import { quizName } from './quiz-name.tsx'
import { Sign } from './sign.tsx'

/** Says why something is locked, and the shortest way to open it. */
export function Locked({ what, course, requires }: { what: ReactNode; course: LoadedCourse; requires: Requirement[] }) {
  const quizOf = (slug: string) => course.quizzes.find((quiz) => quiz.slug === slug)
  const shortest = quizOf(requires.find((requirement) => requirement.shortest)?.quiz ?? '')
  const lesson = course.lessons.find(({ slug }) => slug === shortest?.lesson)
  const goTo = requires.length > 1 ? texts.locked.nextGoTo : texts.locked.goTo
  return (
    <div className="narrow">
      <p className="eyebrow">
        <Sign kind="locked" /> {texts.locked.lockedForNow}
      </p>
      <h1>{what}</h1>
      <p>{texts.locked.opensWhen(requires.length, course.masteryScore)}</p>
      <ul {...inCourseLanguage}>
        {requires.map(({ quiz: slug, title }) => {
          const quiz = quizOf(slug)
          return <li key={slug}>{quiz ? <a href={quizUrl(quiz)}>{title}</a> : title}</li>
        })}
      </ul>
      {shortest && (
        <p>
          <a className="button" href={quizUrl(shortest)}>
            {goTo(quizName(course, shortest))}
          </a>
        </p>
      )}
      {lesson && (
        <p>{texts.locked.readFirst(<a href={`/lessons/${lesson.slug}`}><CourseText>{lesson.title}</CourseText></a>)}</p>
      )}
      <p>{texts.locked.neverLocked((words) => <a href="/get-help">{words}</a>)}</p>
    </div>
  )
}
