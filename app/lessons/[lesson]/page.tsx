import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { decideGate } from '#lib/progress/gates.ts'
import { FigurePatterns } from '#app/_components/course-figure.tsx'
import { Locked } from '#app/_components/locked.tsx'
import { ReferenceList } from '#app/_components/reference-list.tsx'
import { loadVisit } from '#app/_http/visit.ts'
import { lessonContent } from './lesson-content.tsx'
import { mdxComponents } from './mdx-components.tsx'
import { PartEnd } from './part-end.tsx'

export async function generateMetadata({ params }: PageProps<'/lessons/[lesson]'>): Promise<Metadata> {
  const { lesson: slug } = await params
  const { course, progress } = await loadVisit()
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  if (!lesson) return {}
  const isOpen = decideGate(course, progress, { kind: 'lesson', lesson: slug }).open
  return { title: `${isOpen ? '' : 'Locked: '}Lesson ${lesson.number}: ${lesson.title}`, description: lesson.summary }
}

export default async function LessonPage({ params }: PageProps<'/lessons/[lesson]'>) {
  const { lesson: slug } = await params
  const { course, progress } = await loadVisit()
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  if (!lesson) notFound()
  const gate = decideGate(course, progress, { kind: 'lesson', lesson: slug })
  if (!gate.open) return <Locked what={`Lesson ${lesson.number}: ${lesson.title}`} course={course} requires={gate.requires} />

  const read = progress.lessons[slug]?.partsRead ?? []
  const components = mdxComponents(course, lesson, (part) => <PartEnd lesson={lesson} part={part} isRead={read.includes(part)} />)
  const content = lessonContent(lesson, components)
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
      <div className="prose">{content}</div>
      <ReferenceList course={course} lesson={lesson} />
    </article>
  )
}
