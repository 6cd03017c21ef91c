import type { ReactNode } from 'react'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { NextAction } from '#lib/progress/course-progress.ts'
import { attemptUrl, quizUrl } from '#app/_http/addresses.ts'
import { texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'
import { quizName } from './quiz-name.tsx'

/** The one thing to do next, as one button that leads to the exact place. */
export function NextStep({ course, next }: { course: LoadedCourse; next: NextAction }) {
  if (next.kind === 'start-lesson') {
    return (
      <form method="post" action={`/lessons/${next.lesson.slug}/start`}>
        <button className="button">{texts.next.startLesson(next.lesson.number, <CourseText>{next.lesson.title}</CourseText>)}</button>
      </form>
    )
  }
  const { href, label } = toLink(course, next)
  return (
    <p>
      <a className="button" href={href}>
        {label}
      </a>
    </p>
  )
}

function toLink(course: LoadedCourse, next: Exclude<NextAction, { kind: 'start-lesson' }>): { href: string; label: ReactNode } {
  switch (next.kind) {
    case 'go-on-reading': {
      const { lesson, part } = next
      return {
        href: `/lessons/${lesson.slug}#part-${part}`,
        label: texts.next.goOnReading({ title: <CourseText>{lesson.title}</CourseText>, part, parts: lesson.parts.length }),
      }
    }
    case 'start-quiz':
      return { href: quizUrl(next.quiz), label: texts.next.takeQuiz(quizName(course, next.quiz)) }
    case 'try-again':
      return { href: quizUrl(next.quiz), label: texts.next.tryAgain(quizName(course, next.quiz)) }
    case 'go-on-with-quiz': {
      const place = next.attempt.snapshot.context.position + 1
      return { href: attemptUrl(next.attempt.id, place), label: texts.next.goOnWithQuiz(place, next.attempt.items.length) }
    }
    case 'see-result':
      return { href: attemptUrl(next.attempt.id), label: texts.next.seeResult(quizName(course, next.quiz)) }
    case 'see-record':
      return { href: '/completion', label: texts.next.seeRecord(<CourseText>{course.title}</CourseText>) }
  }
}
