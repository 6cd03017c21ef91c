import type { PracticeDone } from '#lib/progress/events.ts'
import { formatDate } from '#app/_components/format.ts'
import { feelingNames } from './feeling-names.ts'

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
                <a href="/get-help">When to get help, and how fast</a>{' '}
              </>
            )}
            <a href={`/practice/diary/remove?entry=${encodeURIComponent(entry.id)}`}>
              Take it out<span className="visually-hidden">: {formatDay(entry.day)}</span>
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
      {feelingNames[felt]}.{stretches > 0 && ` ${stretches} ${stretches === 1 ? 'stretch' : 'stretches'}.`}
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
  return formatDate(Date.parse(`${day}T00:00:00Z`))
}
