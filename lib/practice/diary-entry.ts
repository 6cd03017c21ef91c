/** How a practice felt. */
export const feelings = ['easier', 'same', 'harder', 'stopped'] as const
export type Feeling = (typeof feelings)[number]

export const longestNote = 200

/** What a learner writes of one day. `day` is their own calendar day, YYYY-MM-DD: the server does not know their clock. */
export type DiaryEntry = { day: string; felt: Feeling; note: string; stretches: number }

type DiaryError = { field: 'day' | 'felt' | 'note'; message: string }

/** What was given, or what is wrong with it. */
export function parseDiaryEntry(form: URLSearchParams, now: number): { entry: DiaryEntry } | { errors: DiaryError[] } {
  const day = toDay(form.get('day') ?? '')
  const felt = feelings.find((feeling) => feeling === form.get('felt'))
  const note = (form.get('note') ?? '').replace(/\s+/g, ' ').trim()
  const stretches = Math.min(99, Math.max(0, Math.trunc(Number(form.get('stretches'))) || 0))
  const dayProblem = findDayProblem(day, now)
  const errors: DiaryError[] = [
    ...(dayProblem ? [{ field: 'day' as const, message: dayProblem }] : []),
    ...(felt ? [] : [{ field: 'felt' as const, message: 'Choose how it felt' }]),
    ...(note.length > longestNote ? [{ field: 'note' as const, message: `Write a shorter note: at most ${longestNote} letters, and this has ${note.length}` }] : []),
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

function findDayProblem(day: string | null, now: number): string | null {
  if (!day) return 'Write the day as year, month and day, such as 2026-11-25'
  // Kiritimati is 14 hours ahead of UTC: no calendar on Earth shows a later day.
  if (day > dayInUtc(now + 14 * 3_600_000)) return 'Choose today or a day before: this one is still to come'
  return day < '2000-01-01' ? 'Check the year: it should be 2000 or later' : null
}
