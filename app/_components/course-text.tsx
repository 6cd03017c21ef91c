import type { ReactNode } from 'react'
import { courseLanguage } from '#lib/content/language.ts'
import { inCourseLanguage, language } from '#app/texts/texts.ts'

/** Words of the course inside words of the interface. Only where the two speak different languages is there anything to mark. */
export function CourseText({ children }: { children: ReactNode }) {
  return language === courseLanguage ? children : <span {...inCourseLanguage}>{children}</span>
}
