import { randomUUID } from 'node:crypto'
import type { Lesson } from '#lib/content/loaded-course.ts'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'

export const GET = showPage(({ course }, query) => {
  const slug = query.get('lesson')
  const lesson = course.lessons.find((candidate) => candidate.slug === slug) ?? null
  if (slug !== null && !lesson) return notHere
  return { title: 'Start over?', isForOnce: true, body: <StartOver lesson={lesson} /> }
})

function StartOver({ lesson }: { lesson: Lesson | null }) {
  return (
    <div className="narrow">
      <h1>{lesson ? `Start “${lesson.title}” over?` : 'Start the whole course over?'}</h1>
      <p>
        Your place {lesson ? 'in this lesson' : 'in every lesson'} goes back to the beginning, and a quiz that you have begun is closed. What you
        have passed stays passed, with its best result, and what is open stays open.
      </p>
      <form method="post" action="/start-over/confirm">
        {lesson && <input type="hidden" name="lesson" value={lesson.slug} />}
        <input type="hidden" name="id" value={randomUUID()} />
        <button className="button">{lesson ? 'Start this lesson over' : 'Start the course over'}</button>
      </form>
      <p>
        <a href="/">Keep everything as it is</a>
      </p>
    </div>
  )
}
