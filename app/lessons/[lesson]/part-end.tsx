import type { Lesson } from '#lib/content/loaded-course.ts'

/** A safe place to stop: keeps the learner's place, and leads on. */
export function PartEnd({ lesson, part, isRead }: { lesson: Lesson; part: number; isRead: boolean }) {
  const next = lesson.parts.find(({ number }) => number === part + 1)
  return (
    <form className="part-end" method="post" action={`/lessons/${lesson.slug}/parts`}>
      <input type="hidden" name="part" value={part} />
      <p>
        {next ? (
          <>
            <strong>This is a good place to stop.</strong> Part {part} of {lesson.parts.length} ends here
            {isRead ? ', and is marked as read' : ''}.
          </>
        ) : (
          <>
            <strong>This is the end of the lesson.</strong> The quiz comes next. You can look back at the lesson at any time.
          </>
        )}
      </p>
      <div className="actions">
        <button className="button" name="then" value="go-on">
          {next ? `Go on to part ${part + 1}: ${next.title}` : 'Go to the quiz'}
        </button>
        <button className="button quiet" name="then" value="leave">
          Keep my place and stop
        </button>
      </div>
    </form>
  )
}
