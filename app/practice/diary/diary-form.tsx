import { feelings, longestNote } from '#lib/practice/diary-entry.ts'
import type { Problem } from '#lib/quiz/response.ts'
import { describedBy, describedControl, FieldError } from '#app/_components/error-summary.tsx'
import { feelingNames } from './feeling-names.ts'

type DiaryFormProps = {
  given: URLSearchParams
  /** Of the entry to come, so that a double click counts once. */
  id: string
  /** In UTC: the script puts the learner's own day in its place. */
  today: string
  problem: Problem | null
}

export function DiaryForm({ given, id, today, problem }: DiaryFormProps) {
  return (
    <form className="diary-form screen-only" method="post" action="/practice/diary" noValidate>
      <h2>Write down a day</h2>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="stretches" value={given.get('stretches') ?? ''} />
      <label htmlFor="day">Day</label>
      <p className="hint" id="day-hint">
        Year, month and day, such as {today}. If it is another day where you are, change it.
      </p>
      <FieldError problem={problem} field="day" />
      <input
        type="date"
        id="day"
        name="day"
        defaultValue={given.get('day') ?? today}
        data-today={given.has('day') ? undefined : ''}
        placeholder="YYYY-MM-DD"
        autoComplete="off"
        {...describedControl(problem, 'day', 'day-hint')}
      />
      <fieldset {...describedBy(problem, 'felt')}>
        <legend>How did it feel?</legend>
        <FieldError problem={problem} field="felt" />
        {feelings.map((feeling, index) => (
          <label className="option" key={feeling}>
            <input type="radio" id={index === 0 ? 'felt' : undefined} name="felt" value={feeling} defaultChecked={given.get('felt') === feeling} />
            <span>{feelingNames[feeling]}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor="note">Note, if you like</label>
      <p className="hint" id="note-hint">
        At most {longestNote} letters.
      </p>
      <FieldError problem={problem} field="note" />
      <textarea id="note" name="note" rows={3} autoComplete="off" defaultValue={given.get('note') ?? ''} {...describedControl(problem, 'note', 'note-hint')} />
      <button className="button">Write it down</button>
    </form>
  )
}
