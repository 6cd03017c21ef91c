import { attemptUrl } from '#app/_http/addresses.ts'
import { seeOther } from '#app/_http/answer.tsx'
import { findAttempt } from '#app/_http/find-attempt.ts'
import { attemptNotHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'

/** Leads to where the attempt stands: the question, its feedback, or the result. */
export const GET = showPage<{ attempt: string }>((visit, _query, { attempt: id }) => {
  const attempt = findAttempt(visit, id)
  if (!attempt) return attemptNotHere
  const { status, context } = attempt.snapshot
  return seeOther(attemptUrl(id, status === 'done' ? 'result' : context.position + 1))
})
