import type { Lesson } from '#lib/content/loaded-course.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { inInterfaceLanguage, texts } from '#app/texts/texts.ts'

/** A safe place to stop: keeps the learner's place, and leads on. */
export function PartEnd({ lesson, part, isRead }: { lesson: Lesson; part: number; isRead: boolean }) {
  const next = lesson.parts.find(({ number }) => number === part + 1)
  return (
    <form className="part-end" {...inInterfaceLanguage} method="post" action={`/lessons/${lesson.slug}/parts`}>
      <input type="hidden" name="part" value={part} />
      <p id={partEndId(part)} tabIndex={-1}>
        {next ? texts.lesson.goodPlaceToStop({ part, of: lesson.parts.length, isRead }) : texts.lesson.end}
      </p>
      <div className="actions">
        <button className="button" name="then" value="go-on">
          {next ? texts.lesson.goOnTo(part + 1, <CourseText>{next.title}</CourseText>) : texts.lesson.goToQuiz}
        </button>
        <button className="button quiet" name="then" value="leave">
          {texts.lesson.keepPlace}
        </button>
      </div>
    </form>
  )
}

/** Where one goes on: links to it lead past all that a part holds. */
export function partEndId(part: number): string {
  return `part-${part}-end`
}
