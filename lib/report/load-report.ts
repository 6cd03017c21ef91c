import type { ContentCache } from '#lib/loader/content-cache.ts'
import type { ContentProblem } from '#lib/loader/content-problem.ts'
import { readCourseDraft } from '#lib/loader/course-draft.ts'
import { checkDraft } from '#lib/loader/load-course.ts'
import { readHere, readThrough } from '#lib/loader/read-files.ts'
import { reportCourse } from './report-course.ts'
import type { Report } from './report.ts'

/** The report on a project's course, or what has to be mended first. */
export async function loadReport(root: string, cache: ContentCache | null = null): Promise<{ report: Report } | { problems: ContentProblem[] }> {
  const draft = await readCourseDraft(root, (sources) => readThrough(cache, readHere, sources))
  const checked = checkDraft(draft)
  return 'problems' in checked ? checked : { report: reportCourse(checked.course, draft) }
}
