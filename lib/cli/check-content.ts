import { loadCourse } from '#lib/loader/load-course.ts'
import { openProjectCache } from '#lib/loader/project-cache.ts'
import { readSideBySide } from '#lib/loader/read-side-by-side.ts'
import { printProblems } from './print-problems.ts'

/** `npm run check:content`: every problem of the content, one a line. Exit code 1 when there is any. */
const result = await loadCourse(process.cwd(), { cache: await openProjectCache(process.cwd()), read: readSideBySide })
if ('problems' in result) printProblems(result.problems)
else {
  const { lessons, quizzes, claims } = result.course
  const questions = quizzes.reduce((sum, { items }) => sum + items.length, 0)
  console.log(`The content is sound: ${lessons.length} lessons, ${questions} questions, ${Object.keys(claims).length} claims.`)
  for (const { title, readingGrade, words } of lessons) console.log(`  ${title}: reading grade ${readingGrade.toFixed(1)}, ${words} words`)
}
