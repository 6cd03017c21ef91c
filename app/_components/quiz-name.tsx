import type { LoadedCourse, Quiz } from '#lib/content/loaded-course.ts'
import type { QuizName } from '#app/texts/text-parts.ts'
import { CourseText } from './course-text.tsx'

/** A quiz to be named inside a sentence. */
export function quizName({ lessons }: Pick<LoadedCourse, 'lessons'>, quiz: Pick<Quiz, 'lesson' | 'title'>): QuizName {
  const lesson = lessons.find(({ slug }) => slug === quiz.lesson)
  return { lesson: lesson && <CourseText>{lesson.title}</CourseText>, title: <CourseText>{quiz.title.toLowerCase()}</CourseText> }
}
