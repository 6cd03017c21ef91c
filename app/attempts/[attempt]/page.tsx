import { notFound, redirect } from 'next/navigation'
import { attemptUrl } from '#app/_http/addresses.ts'
import { findAttempt } from '#app/_http/find-attempt.ts'
import { loadVisit } from '#app/_http/visit.ts'

/** Leads to where the attempt stands: the question, its feedback, or the result. */
export default async function AttemptPage({ params }: PageProps<'/attempts/[attempt]'>) {
  const { attempt: id } = await params
  const attempt = findAttempt(await loadVisit(), id)
  if (!attempt) notFound()
  const { status, context } = attempt.snapshot
  redirect(attemptUrl(id, status === 'done' ? 'result' : context.position + 1))
}
