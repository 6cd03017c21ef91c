const paces = [['1', 'As planned'], ['1.5', 'Slower (1½ times as long)'], ['2', 'Slowest (twice as long)'], ['none', 'No timer']]
const pauses = [['0', 'Wait until I press'], ['15', 'Go on after 15 seconds'], ['30', 'Go on after 30 seconds'], ['60', 'Go on after a minute']]

/** What app/enhancements/practice.ts puts above the routine. Without script it stays a template, and the list is all there is. */
export function TimerPanel({ diary }: { diary: string }) {
  return (
    <template>
      <section className="timer screen-only" aria-label="Practice, one stretch at a time">
        <h2 tabIndex={-1}>Practise one stretch at a time</h2>
        <div className="timer-idle">
          <p>At your own pace: the timer can be paused and slowed down. Without it, you go on by a button. You can change that at any time.</p>
          <div className="actions">
            <Button does="start" value="1" text="Start with the timer" />
            <Button does="start" value="none" text="Start without a timer" />
          </div>
        </div>
        <div className="timer-running" hidden>
          <p className="timer-where" />
          <p className="timer-says" role="status" />
          <p className="timer-left" role="timer">
            <span className="timer-number" /> seconds left
          </p>
          <progress aria-label="How far you are in the routine" />
          <div className="actions">
            <Button does="main" />
            <Button does="back" text="Back" quiet />
            <Button does="next" text="Next" quiet />
            <Button does="skip" text="Skip this stretch" quiet />
            <Button does="end" text="End" quiet />
          </div>
          <p className="timer-diary">
            <a className="button" href={diary}>
              Write it in your diary
            </a>
          </p>
          <fieldset className="timer-pace">
            <legend>Timer</legend>
            {paces.map(([value, label]) => (
              <label className="option" key={value}>
                <input type="radio" name="timer-pace" value={value} />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
          <details>
            <summary>Pauses and sound</summary>
            <label htmlFor="timer-pause">Between stretches</label>
            <select id="timer-pause" name="timer-pause">
              {pauses.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <div className="timer-sound">
              <label className="option">
                <input type="checkbox" name="timer-tones" />
                <span>Play a short tone at each change</span>
              </label>
              <label className="option" hidden>
                <input type="checkbox" name="timer-voice" />
                <span>Say each step aloud</span>
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
