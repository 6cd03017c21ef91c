import { verdicts } from '#lib/content/evidence.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { verdictWords } from '#app/_components/verdict-words.ts'
import type { Filter } from './filter.ts'

type FilterFormProps = { course: LoadedCourse; filter: Filter; shown: number | null }

/** Asks its own page, so that what is shown has an address. The focus is then on what was found; not with a fragment in the address, which would keep `autofocus` from it. */
export function FilterForm({ course, filter, shown }: FilterFormProps) {
  const all = Object.keys(course.claims).length
  return (
    <form className="evidence-filter" method="get" action="/evidence">
      <fieldset>
        <legend>Show statements</legend>
        <div>
          <label htmlFor="verdict">With the verdict</label>
          <select id="verdict" name="verdict" defaultValue={filter.verdict ?? ''}>
            <option value="">Any</option>
            {verdicts.map((verdict) => (
              <option key={verdict} value={verdict}>
                {verdictWords[verdict].word}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="lesson">Answered in</label>
          <select id="lesson" name="lesson" defaultValue={filter.lesson ?? ''}>
            <option value="">Any lesson</option>
            {course.lessons.map(({ slug, number, title }) => (
              <option key={slug} value={slug}>
                Lesson {number}: {title}
              </option>
            ))}
          </select>
        </div>
        <button className="button quiet">Show</button>
      </fieldset>
      {shown !== null && (
        <p className="found" tabIndex={-1} autoFocus>
          {shown} of {all} statements. <a href="/evidence">Show all</a>
        </p>
      )}
    </form>
  )
}
