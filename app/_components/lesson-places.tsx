import type { Lesson, LoadedCourse, PlaceOf } from '#lib/content/loaded-course.ts'
import { sectionUrl } from '#app/_http/addresses.ts'

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
        Lesson {lesson.number}:{' '}
        {sections.map((section, index) => (
          <span key={section}>
            {index > 0 && ', '}
            <a href={sectionUrl(section ? `${lesson.slug}#${section}` : lesson.slug)}>{sectionTitle(lesson, section)}</a>
          </span>
        ))}
      </dd>,
    ]
  })
}

export function sectionTitle(lesson: Lesson, section: string | null): string {
  if (section === 'summary') return 'In three lines'
  return lesson.sections.find(({ id }) => id === section)?.title ?? 'Opening'
}
