import type { Lesson, LoadedCourse } from '#lib/content/loaded-course.ts'
import { decideGate } from '#lib/progress/gates.ts'
import { FigurePatterns } from '#app/_components/course-figure.tsx'
import { CourseText } from '#app/_components/course-text.tsx'
import { Locked } from '#app/_components/locked.tsx'
import { ReferenceList } from '#app/_components/reference-list.tsx'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { lessonContent } from './lesson-content.tsx'
import { mdxComponents } from './mdx-components.tsx'
import { PartEnd } from './part-end.tsx'

export const GET = showPage<{ lesson: string }>(({ course, progress }, _query, { lesson: slug }) => {
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  if (!lesson) return notHere
  const title = texts.lesson.title(lesson.number, lesson.title)
  const gate = decideGate(course, progress, { kind: 'lesson', lesson: slug })
  if (!gate.open) {
    const what = texts.lesson.titleIn(lesson.number, <CourseText>{lesson.title}</CourseText>)
    return { title: texts.site.lockedTitle(title), tellsProgress: true, body: <Locked what={what} visit={{ course, progress }} requires={gate.requires} /> }
  }
  return {
    title,
    description: lesson.summary,
    scripts: lesson.activities.some((id) => course.activities[id]?.type === 'ordering') ? ['read-aloud', 'ordering'] : ['read-aloud'],
    body: <LessonPage course={course} lesson={lesson} partsRead={progress.lessons[slug]?.partsRead ?? []} />,
  }
})

type LessonPageProps = { course: LoadedCourse; lesson: Lesson; partsRead: readonly number[] }

function LessonPage({ course, lesson, partsRead }: LessonPageProps) {
  const components = mdxComponents(course, lesson, (part) => <PartEnd lesson={lesson} part={part} isRead={partsRead.includes(part)} />)
  return (
    <article className="lesson" data-tissue={lesson.tissue}>
      <FigurePatterns svg={course.figurePatterns} />
      <header className="lesson-head">
        <p className="eyebrow">
          {texts.lesson.place({ number: lesson.number, of: course.lessons.length, minutes: lesson.minutes })}
        </p>
        <h1 {...inCourseLanguage}>{lesson.title}</h1>
        <section aria-labelledby="objectives">
          <h2 id="objectives">{texts.lesson.objectives}</h2>
          <ul className="objectives" {...inCourseLanguage}>
            {lesson.objectives.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
        <nav aria-label={texts.lesson.contentsLabel}>
          <details>
            <summary>{texts.lesson.contents}</summary>
            <ol className="contents" role="list">
              {lesson.parts.map((part) => (
                <li key={part.number}>
                  <a href={`#part-${part.number}`}>
                    {texts.lesson.partTitle(part.number, <CourseText>{part.title}</CourseText>)}
                  </a>
                  <ul {...inCourseLanguage}>
                    {part.sections.map(({ id, title }) => (
                      <li key={id}>
                        <a href={`#${id}`}>{title}</a>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          </details>
        </nav>
      </header>
      <div className="prose" {...inCourseLanguage}>{lessonContent(lesson, components)}</div>
      <ReferenceList course={course} lesson={lesson} />
    </article>
  )
}
