import { isUuid } from '#lib/auth/is-uuid.ts'
import { dayInUtc, parseDiaryEntry } from '#lib/practice/diary-entry.ts'
import { ErrorSummary, sayProblem, type FormProblem } from '#app/_components/error-summary.tsx'
import { answerPage } from '#app/_http/answer-page.tsx'
import { seeOther } from '#app/_http/answer.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { takePost } from '#app/_http/take-post.ts'
import { record, type Visit } from '#app/_http/visit.ts'
import { texts } from '#app/texts/texts.ts'
import { canPractise, practicePage, type Practice } from '../show-practice.tsx'
import { DiaryForm } from './diary-form.tsx'
import { DiaryList } from './diary-list.tsx'

const { title } = texts.diary

export const GET = showPage((visit, query) => diaryPage(visit, query, { id: crypto.randomUUID(), today: dayInUtc(Date.now()), problem: null }))

/** Writes a day into the diary. What can't be taken comes back in the page itself: a note may be private, and an address is seen by many. */
export async function POST(request: Request) {
  return takePost(request, async (form, visit) => {
    if (!canPractise(visit)) return seeOther('/practice')
    const given = form.get('id') ?? ''
    const id = isUuid(given) ? given : crypto.randomUUID()
    const now = Date.now()
    const parsed = parseDiaryEntry(form, now)
    if ('errors' in parsed) return answerPage(visit, diaryPage(visit, form, { id, today: dayInUtc(now), problem: sayProblem(parsed, texts.diary.problem) }))
    const written = await record(visit, [{ type: 'practice.done', id: `practice.done/${id}`, at: now, ...parsed.entry }])
    // The same form twice is one line; but a form that came back by Back and says something else is another.
    const before = visit.progress.diary.find((line) => line.id === `practice.done/${id}`)
    const isSame = before !== undefined && before.day === parsed.entry.day && before.felt === parsed.entry.felt && before.note === parsed.entry.note
    if (written === 'repeated' && !isSame) await record(visit, [{ type: 'practice.done', id: `practice.done/${crypto.randomUUID()}`, at: now, ...parsed.entry }])
    if (written === 'unknown-learner') return seeOther('/practice/diary')
    return seeOther(`/practice/diary?done=${parsed.entry.felt === 'stopped' ? 'stopped' : 'written'}`)
  })
}

type ForForm = { id: string; today: string; problem: FormProblem | null }

function diaryPage(visit: Visit, given: URLSearchParams, form: ForForm) {
  return practicePage(visit, { title }, (practice) => ({
    title: form.problem ? texts.site.errorTitle(title) : title,
    // The id of an entry to come, and today.
    isForOnce: true,
    scripts: ['diary-day'],
    body: <Diary practice={practice} given={given} form={form} />,
  }))
}

function Diary({ practice: { visit }, given, form }: { practice: Practice; given: URLSearchParams; form: ForForm }) {
  const { diary } = visit.progress
  return (
    <div className="practice">
      {form.problem && <ErrorSummary problem={form.problem} />}
      <Said done={given.get('done')} />
      <p className="eyebrow">
        <a href="/practice">{texts.practice.practice}</a>
      </p>
      <h1>{title}</h1>
      <p className="screen-only">{texts.diary.lead((words) => <a href="/your-data">{words}</a>)}</p>
      <DiaryForm given={given} {...form} />
      <section aria-labelledby="days">
        <h2 id="days" tabIndex={-1}>
          {texts.diary.yourDays}
        </h2>
        {diary.length > 0 ? <DiaryList diary={diary} /> : <p>{texts.diary.empty}</p>}
      </section>
    </div>
  )
}

function Said({ done }: { done: string | null }) {
  if (done === 'stopped') {
    return (
      <div className="practice-stop">
        <p tabIndex={-1} autoFocus>{texts.diary.stopped}</p>
        <p>
          <a className="button" href="/get-help">
            {texts.site.whenToGetHelpHowFast}
          </a>
        </p>
      </div>
    )
  }
  const said = done === 'written' ? texts.diary.written : done === 'removed' ? texts.diary.removed : null
  return said ? (
    <p className="notice-line" tabIndex={-1} autoFocus>
      {said}
    </p>
  ) : null
}
