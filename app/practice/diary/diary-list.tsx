import type { PracticeDone } from '#lib/progress/events.ts'
import { texts } from '#app/texts/texts.ts'

/** The latest day first. */
export function DiaryList({ diary }: { diary: readonly PracticeDone[] }) {
  return (
    <ul className="diary" role="list">
      {diary.map((entry) => (
        <li key={entry.id}>
          <h3>
            <time dateTime={entry.day}>{formatDay(entry.day)}</time>
          </h3>
          <DiaryLine entry={entry} />
          <p className="screen-only">
            {entry.felt === 'stopped' && (
              <>
                <a href="/get-help">{texts.site.whenToGetHelpHowFast}</a>{' '}
              </>
            )}
            <a href={`/practice/diary/remove?entry=${encodeURIComponent(entry.id)}`}>
              {texts.diary.takeOut}
              <span className="visually-hidden">
                {texts.site.colon}
                {formatDay(entry.day)}
              </span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}

export function DiaryLine({ entry: { felt, note, stretches } }: { entry: PracticeDone }) {
  return (
    <p>
      {texts.diary.line(felt, stretches)}
      {note && (
        <>
          <br />
          {note}
        </>
      )}
    </p>
  )
}

/** A day of the learner's calendar, which has no hour. */
export function formatDay(day: string): string {
  return texts.written.date(Date.parse(`${day}T00:00:00Z`))
}
