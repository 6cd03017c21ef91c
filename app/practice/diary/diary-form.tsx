import { feelings, longestNote } from '#lib/practice/diary-entry.ts'
import { describedBy, describedControl, FieldError, type FormProblem } from '#app/_components/error-summary.tsx'
import { texts } from '#app/texts/texts.ts'

type DiaryFormProps = {
  given: URLSearchParams
  /** Of the entry to come, so that a double click counts once. */
  id: string
  /** In UTC: the script puts the learner's own day in its place. */
  today: string
  problem: FormProblem | null
}

export function DiaryForm({ given, id, today, problem }: DiaryFormProps) {
  return (
    <form className="diary-form screen-only" method="post" action="/practice/diary" noValidate>
      <h2>{texts.diary.form.title}</h2>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="stretches" value={given.get('stretches') ?? ''} />
      <label htmlFor="day">{texts.diary.form.day}</label>
      <p className="hint" id="day-hint">
        {texts.diary.form.dayHint(today)}
      </p>
      <FieldError problem={problem} field="day" />
      <input
        type="date"
        id="day"
        name="day"
        defaultValue={given.get('day') ?? today}
        data-today={given.has('day') ? undefined : ''}
        placeholder={texts.diary.form.dayPattern}
        autoComplete="off"
        {...describedControl(problem, 'day', ['day-hint'])}
      />
      <fieldset {...describedBy(problem, 'felt')}>
        <legend>{texts.diary.form.felt}</legend>
        <FieldError problem={problem} field="felt" />
        {feelings.map((feeling, index) => (
          <label className="option" key={feeling}>
            <input type="radio" id={index === 0 ? 'felt' : undefined} name="felt" value={feeling} defaultChecked={given.get('felt') === feeling} />
            <span>{texts.diary.feelings[feeling]}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor="note">{texts.diary.form.note}</label>
      <p className="hint" id="note-hint">
        {texts.diary.form.noteHint(longestNote)}
      </p>
      <FieldError problem={problem} field="note" />
      <textarea id="note" name="note" rows={3} autoComplete="off" defaultValue={given.get('note') ?? ''} {...describedControl(problem, 'note', ['note-hint'])} />
      <button className="button">{texts.diary.form.write}</button>
    </form>
  )
}
