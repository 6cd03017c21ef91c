import { randomUUID } from 'node:crypto'
import type { Lesson } from '#lib/content/loaded-course.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { texts } from '#app/texts/texts.ts'

export const GET = showPage(({ course }, query) => {
  const slug = query.get('lesson')
  const lesson = course.lessons.find((candidate) => candidate.slug === slug) ?? null
  if (slug !== null && !lesson) return notHere
  return { title: texts.startOver.pageTitle, isForOnce: true, body: <StartOver lesson={lesson} /> }
})

function StartOver({ lesson }: { lesson: Lesson | null }) {
  return (
    <div className="narrow">
      <h1>{lesson ? texts.startOver.lessonTitle(<CourseText>{lesson.title}</CourseText>) : texts.startOver.title}</h1>
      <p>{texts.startOver.means(lesson !== null)}</p>
      <form method="post" action="/start-over/confirm">
        {lesson && <input type="hidden" name="lesson" value={lesson.slug} />}
        <input type="hidden" name="id" value={randomUUID()} />
        <button className="button">{lesson ? texts.startOver.lesson : texts.startOver.course}</button>
      </form>
      <p>
        <a href="/">{texts.site.keepAsItIs}</a>
      </p>
    </div>
  )
}
