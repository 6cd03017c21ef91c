import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { Requirement } from '#lib/progress/gates.ts'
import { quizName, quizUrl } from '#app/_http/addresses.ts'
import { Sign } from './sign.tsx'

/** Says why something is locked, and the shortest way to open it. */
export function Locked({ what, course, requires }: { what: string; course: LoadedCourse; requires: Requirement[] }) {
  const quizOf = (slug: string) => course.quizzes.find((quiz) => quiz.slug === slug)
  const shortest = quizOf(requires.find((requirement) => requirement.shortest)?.quiz ?? '')
  const lesson = course.lessons.find(({ slug }) => slug === shortest?.lesson)
  const percent = Math.round(course.masteryScore * 100)
  return (
    <div className="narrow">
      <p className="eyebrow">
        <Sign kind="locked" /> Locked for now
      </p>
      <h1>{what}</h1>
      <p>
        {requires.length === 1 ? 'It opens when you pass this quiz' : 'It opens when you pass these quizzes'} ({percent}% or more):
      </p>
      <ul>
        {requires.map(({ quiz: slug, title }) => {
          const quiz = quizOf(slug)
          return <li key={slug}>{quiz ? <a href={quizUrl(quiz)}>{title}</a> : title}</li>
        })}
      </ul>
      {shortest && (
        <p>
          <a className="button" href={quizUrl(shortest)}>
            {requires.length > 1 ? 'Next: go' : 'Go'} to the {quizName(course, shortest)}
          </a>
        </p>
      )}
      {lesson && (
        <p>
          Or read first: <a href={`/lessons/${lesson.slug}`}>{lesson.title}</a>.
        </p>
      )}
      <p>The warning signs are never locked: <a href="/get-help">when to get help</a>.</p>
    </div>
  )
}
