import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { NextAction } from '#lib/progress/course-progress.ts'
import { attemptUrl, quizName, quizUrl } from '#app/_http/addresses.ts'

/** The one thing to do next, as one button that leads to the exact place. */
export function NextStep({ course, next }: { course: LoadedCourse; next: NextAction }) {
  if (next.kind === 'start-lesson') {
    return (
      <form method="post" action={`/lessons/${next.lesson.slug}/start`}>
        <button className="button">
          Start lesson {next.lesson.number}: {next.lesson.title}
        </button>
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

function toLink(course: LoadedCourse, next: Exclude<NextAction, { kind: 'start-lesson' }>): { href: string; label: string } {
  switch (next.kind) {
    case 'go-on-reading':
      return {
        href: `/lessons/${next.lesson.slug}#part-${next.part}`,
        label: `Go on reading: ${next.lesson.title}, part ${next.part} of ${next.lesson.parts.length}`,
      }
    case 'start-quiz':
      return { href: quizUrl(next.quiz), label: `Take the ${quizName(course, next.quiz)}` }
    case 'try-again':
      return { href: quizUrl(next.quiz), label: `Try again the ${quizName(course, next.quiz)}` }
    case 'go-on-with-quiz': {
      const place = next.attempt.snapshot.context.position + 1
      return { href: attemptUrl(next.attempt.id, place), label: `Go on with your quiz: question ${place} of ${next.attempt.items.length}` }
    }
    case 'see-result':
      return { href: attemptUrl(next.attempt.id), label: `See your result in the ${quizName(course, next.quiz)}` }
    case 'see-record':
      return { href: '/completion', label: `See your record of completion: ${course.title}` }
  }
}
