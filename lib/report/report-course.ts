import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import type { CourseDraft } from '#lib/loader/course-draft.ts'
import { coverageOf } from './cover-course.ts'
import { findWeaknesses } from './find-weaknesses.ts'
import type { Report } from './report.ts'
import { summaryOf } from './summary.ts'
import { claimsTable } from './tables/claims-table.ts'
import { lessonsTable } from './tables/lessons-table.ts'
import { objectivesTable } from './tables/objectives-table.ts'
import { quizzesTable } from './tables/quizzes-table.ts'
import { referencesTable } from './tables/references-table.ts'
import { sectionsTable } from './tables/sections-table.ts'
import { sentencesTable } from './tables/sentences-table.ts'

const tables = [lessonsTable, objectivesTable, quizzesTable, claimsTable, sectionsTable, referencesTable, sentencesTable]

/** Where a sound course is thin. It depends on the content alone, so that it changes only when the content does. */
export function reportCourse(course: LoadedCourse, draft: CourseDraft): Report {
  const coverage = coverageOf(course, draft)
  return {
    title: `Content report: ${course.title}`,
    summary: summaryOf(coverage),
    weaknesses: findWeaknesses(coverage),
    tables: tables.map((table) => table(coverage)),
  }
}
