import type { ReactNode } from 'react'
import type { Lesson, LoadedCourse, PlaceOf } from '#lib/content/loaded-course.ts'
import { sectionUrl } from '#app/_http/addresses.ts'
import { texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'
import { Listed } from './listed.tsx'

type LessonPlacesProps = {
  course: LoadedCourse
  /** What is looked for, and where a lesson keeps its places. */
  id: string
  placesIn: (lesson: Lesson) => readonly PlaceOf[]
}

/** Links to where something stands in the lessons, one line a lesson. */
export function LessonPlaces({ course, id, placesIn }: LessonPlacesProps) {
  return course.lessons.flatMap((lesson) => {
    const sections = [...new Set(placesIn(lesson).flatMap((place) => (place.id === id ? place.section : [])))]
    if (sections.length === 0) return []
    return [
      <dd className="places" key={lesson.slug}>
        <Listed
          items={sections.map((section, index) => (
            <a href={sectionUrl(section ? `${lesson.slug}#${section}` : lesson.slug)} key={section}>
              {/* Each link says its lesson, since many lessons have an opening. The eye needs it once. */}
              {index === 0 ? texts.lesson.before(lesson.number) : <span className="visually-hidden">{texts.lesson.before(lesson.number)}</span>}
              {sectionTitle(lesson, section)}
            </a>
          ))}
        />
      </dd>,
    ]
  })
}

export function sectionTitle(lesson: Lesson, section: string | null): ReactNode {
  if (section === 'summary') return texts.lesson.summary
  const title = lesson.sections.find(({ id }) => id === section)?.title
  return title ? <CourseText>{title}</CourseText> : texts.lesson.opening
}
