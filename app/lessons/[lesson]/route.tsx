import type { Lesson, LoadedCourse } from '#lib/content/loaded-course.ts'
import { decideGate } from '#lib/progress/gates.ts'
import { FigurePatterns } from '#app/_components/course-figure.tsx'
import { Locked } from '#app/_components/locked.tsx'
import { ReferenceList } from '#app/_components/reference-list.tsx'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { lessonContent } from './lesson-content.tsx'
import { mdxComponents } from './mdx-components.tsx'
import { PartEnd } from './part-end.tsx'

export const GET = showPage<{ lesson: string }>(({ course, progress }, _query, { lesson: slug }) => {
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  if (!lesson) return notHere
  const title = `Lesson ${lesson.number}: ${lesson.title}`
  const gate = decideGate(course, progress, { kind: 'lesson', lesson: slug })
  if (!gate.open) return { title: `Locked: ${title}`, tellsProgress: true, body: <Locked what={title} course={course} requires={gate.requires} /> }
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
          Lesson {lesson.number} of {course.lessons.length} · about {lesson.minutes} minutes
        </p>
        <h1>{lesson.title}</h1>
        <section aria-labelledby="objectives">
          <h2 id="objectives">After this lesson you can</h2>
          <ul className="objectives">
            {lesson.objectives.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
        <nav aria-label="In this lesson">
          <details>
            <summary>In this lesson</summary>
            <ol className="contents" role="list">
              {lesson.parts.map((part) => (
                <li key={part.number}>
                  <a href={`#part-${part.number}`}>
                    Part {part.number}: {part.title}
                  </a>
                  <ul>
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
      <div className="prose">{lessonContent(lesson, components)}</div>
      <ReferenceList course={course} lesson={lesson} />
    </article>
  )
}
