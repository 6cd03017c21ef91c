import { readingChoices, type ReadingPreference, type ReadingPreferences } from '#lib/reading/reading-preferences.ts'
import { texts } from '#app/texts/texts.ts'

/** Each preference as a group of radio buttons, set as it is kept. `from` goes with it, so that the way back is not lost. */
export function ReadingForm({ preferences, from }: { preferences: ReadingPreferences; from: string | null }) {
  return (
    <form method="post" action="/reading">
      {from && <input type="hidden" name="from" value={from} />}
      {readingChoices.map(([name, values]) => (
        <Preference key={name} name={name} values={values} chosen={preferences[name]} />
      ))}
      <p className="hint">{texts.reading.kept}</p>
      <div className="actions">
        <button className="button">{texts.reading.save}</button>
        <button className="button quiet" name="standard" value="1">
          {texts.reading.backToStandard}
        </button>
      </div>
    </form>
  )
}

function Preference({ name, values, chosen }: { name: ReadingPreference; values: readonly string[]; chosen: string }) {
  const { legend, hint, choices } = texts.reading.preferences[name]
  const labels = new Map(Object.entries(choices))
  return (
    <fieldset className="reading-preference" aria-describedby={hint && `${name}-hint`}>
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div className="reading-options">
        {values.map((value) => (
          <label className="option" key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            <span>{labels.get(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
