/** How a practice felt. */
export const feelings = ['easier', 'same', 'harder', 'stopped'] as const
export type Feeling = (typeof feelings)[number]

export const longestNote = 200

/** What a learner writes of one day. `day` is their own calendar day, YYYY-MM-DD: the server does not know their clock. */
export type DiaryEntry = { day: string; felt: Feeling; note: string; stretches: number }

/** What can't be written down. The interface says it in words (app/texts). */
export type DiaryProblem =
  | { field: 'day'; problem: 'no-day' | 'day-to-come' | 'day-too-early' }
  | { field: 'felt'; problem: 'no-feeling' }
  | { field: 'note'; problem: 'note-too-long'; most: number; length: number }

/** What was given, or what is wrong with it. */
export function parseDiaryEntry(form: URLSearchParams, now: number): { entry: DiaryEntry } | { errors: DiaryProblem[] } {
  const day = toDay(form.get('day') ?? '')
  const felt = feelings.find((feeling) => feeling === form.get('felt'))
  const note = (form.get('note') ?? '').replace(/\s+/g, ' ').trim()
  const stretches = Math.min(99, Math.max(0, Math.trunc(Number(form.get('stretches'))) || 0))
  const dayProblem = findDayProblem(day, now)
  const errors: DiaryProblem[] = [
    ...(dayProblem ? [{ field: 'day' as const, problem: dayProblem }] : []),
    ...(felt ? [] : [{ field: 'felt' as const, problem: 'no-feeling' as const }]),
    ...(note.length > longestNote ? [{ field: 'note' as const, problem: 'note-too-long' as const, most: longestNote, length: note.length }] : []),
  ]
  return day && felt && errors.length === 0 ? { entry: { day, felt, note, stretches } } : { errors }
}

/** Today by a clock that is set to UTC: a first guess for learners anywhere. */
export function dayInUtc(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}

/** YYYY-MM-DD of what was typed, such as 2026-3-5; null when it is no day of the calendar. */
function toDay(text: string): string | null {
  const [, year = '', month = '', date = ''] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = Date.parse(`${day}T00:00:00Z`)
  // 31 February would become 3 March.
  return Number.isNaN(at) || dayInUtc(at) !== day ? null : day
}

function findDayProblem(day: string | null, now: number): Extract<DiaryProblem, { field: 'day' }>['problem'] | null {
  if (!day) return 'no-day'
  // Kiritimati is 14 hours ahead of UTC: no calendar on Earth shows a later day.
  if (day > dayInUtc(now + 14 * 3_600_000)) return 'day-to-come'
  return day < '2000-01-01' ? 'day-too-early' : null
}
