import { formatProblem } from '#lib/loader/content-problem.ts'
import { loadCourse } from '#lib/loader/load-course.ts'
import { openProjectCache } from '#lib/loader/project-cache.ts'
import { readSideBySide } from '#lib/loader/read-side-by-side.ts'

/** `npm run check:content`: every problem of the content, one a line. Exit code 1 when there is any. */
const result = await loadCourse(process.cwd(), { cache: await openProjectCache(process.cwd()), read: readSideBySide })
if ('problems' in result) {
  const { problems } = result
  for (const problem of problems) console.error(formatProblem(problem))
  const files = new Set(problems.map(({ file }) => file)).size
  console.error(`\n${problems.length} problem${problems.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}. Nothing was built or changed.`)
  process.exitCode = 1
} else {
  const { lessons, quizzes, claims } = result.course
  const questions = quizzes.reduce((sum, { items }) => sum + items.length, 0)
  console.log(`The content is sound: ${lessons.length} lessons, ${questions} questions, ${Object.keys(claims).length} claims.`)
  for (const { title, readingGrade, words } of lessons) console.log(`  ${title}: reading grade ${readingGrade.toFixed(1)}, ${words} words`)
}
