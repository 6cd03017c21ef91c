import type { PracticeDone } from '#lib/progress/events.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { takePost } from '#app/_http/take-post.ts'
import { record } from '#app/_http/visit.ts'
import { texts } from '#app/texts/texts.ts'
import { practicePage } from '../../show-practice.tsx'
import { DiaryLine, formatDay } from '../diary-list.tsx'

const title = texts.diary.takeOutTitle

/** Asks first: what was written can't be brought back. */
export const GET = showPage((visit, query) => {
  const entry = visit.progress.diary.find(({ id }) => id === query.get('entry'))
  return entry ? practicePage(visit, { title }, () => ({ title, body: <Remove entry={entry} /> })) : notHere
})

export async function POST(request: Request) {
  return takePost(request, async (form, visit) => {
    const entry = form.get('entry') ?? ''
    if (visit.progress.diary.some(({ id }) => id === entry)) await record(visit, [{ type: 'practice.removed', id: `practice.removed/${entry}`, at: Date.now(), entry }])
    return seeOther('/practice/diary?done=removed')
  })
}

function Remove({ entry }: { entry: PracticeDone }) {
  return (
    <div className="practice">
      <h1>{title}</h1>
      <p>
        <strong>{formatDay(entry.day)}</strong>
      </p>
      <DiaryLine entry={entry} />
      <form method="post" action="/practice/diary/remove">
        <input type="hidden" name="entry" value={entry.id} />
        <button className="button danger">{texts.diary.takeOut}</button>
      </form>
      <p>
        <a href="/practice/diary">{texts.diary.keep}</a>
      </p>
    </div>
  )
}
