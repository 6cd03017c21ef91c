import { Confirmation } from '#app/_components/confirmation.tsx'
import { isUnsure } from '#app/_http/confirmation.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { texts } from '#app/texts/texts.ts'

export const GET = showPage(({ course }, query) => {
  const slug = query.get('lesson')
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  if (slug !== null && !lesson) return notHere
  const { pageTitle, ...says } = texts.startOver
  const isLesson = lesson !== undefined
  return {
    title: isUnsure(query) ? texts.site.errorTitle(pageTitle) : pageTitle,
    isForOnce: true,
    body: (
      <Confirmation
        action="/start-over/confirm"
        title={isLesson ? says.lessonTitle(<CourseText>{lesson.title}</CourseText>) : says.title}
        means={says.means(isLesson)}
        tick={says.tick(isLesson)}
        does={isLesson ? says.lesson : says.course}
        wasUnsure={isUnsure(query)}
      >
        {isLesson && <input type="hidden" name="lesson" value={lesson.slug} />}
        <input type="hidden" name="id" value={crypto.randomUUID()} />
      </Confirmation>
    ),
  }
})
