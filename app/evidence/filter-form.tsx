import { verdicts } from '#lib/content/evidence.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { texts } from '#app/texts/texts.ts'
import type { Filter } from './filter.ts'

type FilterFormProps = { course: LoadedCourse; filter: Filter; shown: number | null }

/** Asks its own page, so that what is shown has an address. The focus is then on what was found; not with a fragment in the address, which would keep `autofocus` from it. */
export function FilterForm({ course, filter, shown }: FilterFormProps) {
  const all = Object.keys(course.claims).length
  return (
    <form className="evidence-filter" method="get" action="/evidence">
      <fieldset>
        <legend>{texts.evidence.filter.title}</legend>
        <div>
          <label htmlFor="verdict">{texts.evidence.filter.verdict}</label>
          <select id="verdict" name="verdict" defaultValue={filter.verdict ?? ''}>
            <option value="">{texts.evidence.filter.anyVerdict}</option>
            {verdicts.map((verdict) => (
              <option key={verdict} value={verdict}>
                {texts.verdicts[verdict].word}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="lesson">{texts.evidence.filter.lesson}</label>
          <select id="lesson" name="lesson" defaultValue={filter.lesson ?? ''}>
            <option value="">{texts.evidence.filter.anyLesson}</option>
            {course.lessons.map(({ slug, number, title }) => (
              <option key={slug} value={slug}>
                {texts.lesson.title(number, title)}
              </option>
            ))}
          </select>
        </div>
        <button className="button quiet">{texts.evidence.filter.show}</button>
      </fieldset>
      {shown !== null && (
        <p className="found" tabIndex={-1} autoFocus>
          {texts.evidence.filter.found((words) => <a href="/evidence">{words}</a>, shown, all)}
        </p>
      )}
    </form>
  )
}
