import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { readCourseDraft } from '#lib/loader/course-draft.ts'
import { checkDraft } from '#lib/loader/load-course.ts'
import { readHere, readThrough } from '#lib/loader/read-files.ts'
import { reportCourse } from '#lib/report/report-course.ts'
import type { Report } from '#lib/report/report.ts'
import { withCourse, type Fault } from '#tests/unit/loader/fixture-course.ts'

type Change = (course: LoadedCourse) => LoadedCourse

/** The report on the fixture course, with changes to its files. `change` makes of the loaded course what the check might not let pass. */
export async function reportWith(faults: readonly Fault[] = [], change: Change = (course) => course): Promise<Report> {
  return withCourse(faults, async (root) => {
    const draft = await readCourseDraft(root, (sources) => readThrough(null, readHere, sources))
    const checked = checkDraft(draft)
    if ('problems' in checked) throw new Error(JSON.stringify(checked.problems))
    return reportCourse(change(checked.course), draft)
  })
}

/** What one rule found, a line each. */
export async function findings(title: string, faults?: readonly Fault[], change?: Change): Promise<string[]> {
  const weakness = (await reportWith(faults, change)).weaknesses.find((other) => other.title === title)
  if (!weakness) throw new Error(`No rule is called "${title}"`)
  return weakness.findings.map(({ place, text }) => `${place.file}:${place.line} ${text}`)
}
