import { texts } from '#app/texts/texts.ts'

const says = texts.timer

// Not by Object.entries, which puts whole numbers before the others.
const paces = ['1', '1.5', '2', 'none'] as const
const pauses = ['0', '15', '30', '60'] as const

/** What app/enhancements/practice.ts puts above the routine. Without script it stays a template, and the list is all there is. */
export function TimerPanel({ diary }: { diary: string }) {
  return (
    <template>
      <section className="timer screen-only" aria-label={says.label}>
        <h2 tabIndex={-1}>{says.title}</h2>
        <div className="timer-idle">
          <p>{says.lead}</p>
          <div className="actions">
            <Button does="start" value="1" text={says.start} />
            <Button does="start" value="none" text={says.startWithout} />
          </div>
        </div>
        <div className="timer-running" hidden>
          <p className="timer-where" />
          <p className="timer-says" role="status" />
          <p className="timer-left" role="timer">
            {says.secondsLeft(<span className="timer-number" />)}
          </p>
          <progress aria-label={says.progress} />
          <div className="actions">
            <Button does="main" />
            <Button does="back" text={says.back} quiet />
            <Button does="next" text={says.next} quiet />
            <Button does="skip" text={says.skip} quiet />
            <Button does="end" text={says.end} quiet />
          </div>
          <p className="timer-diary">
            <a className="button" href={diary}>
              {texts.routine.writeDown}
            </a>
          </p>
          <fieldset className="timer-pace">
            <legend>{says.timer}</legend>
            {paces.map((value) => (
              <label className="option" key={value}>
                <input type="radio" name="timer-pace" value={value} />
                <span>{says.paces[value]}</span>
              </label>
            ))}
          </fieldset>
          <details>
            <summary>{says.pausesAndSound}</summary>
            <label htmlFor="timer-pause">{says.between}</label>
            <select id="timer-pause" name="timer-pause">
              {pauses.map((value) => (
                <option key={value} value={value}>
                  {says.pauses[value]}
                </option>
              ))}
            </select>
            <div className="timer-sound">
              <label className="option">
                <input type="checkbox" name="timer-tones" />
                <span>{says.tones}</span>
              </label>
              <label className="option" hidden>
                <input type="checkbox" name="timer-voice" />
                <span>{says.voice}</span>
              </label>
            </div>
          </details>
        </div>
      </section>
    </template>
  )
}

function Button({ does, value, text, quiet = false }: { does: string; value?: string; text?: string; quiet?: boolean }) {
  return (
    <button type="button" className={quiet ? 'button quiet' : 'button'} data-does={does} value={value}>
      {text}
    </button>
  )
}
