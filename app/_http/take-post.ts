import { isSameOrigin } from '#lib/auth/same-origin.ts'
import { readForm } from '#lib/auth/read-form.ts'
import { texts } from '#app/texts/texts.ts'
import { refuse } from './answer.tsx'
import { loadVisit, LogFullError, type Visit } from './visit.ts'

/**
 * Every write goes through here, in this order: same origin, a form small enough to read, who; then `act`.
 * What goes wrong on the way is told in a page, and never in a stack trace.
 */
export async function takePost(
  request: Request,
  act: (form: URLSearchParams, visit: Visit) => Promise<Response>,
  mostBytes?: number,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuse(403, texts.faults.notFromHere)
  const form = await readForm(request, mostBytes)
  if (form === 'too-large') return refuse(413, texts.faults.tooLarge)
  if (form === 'wrong-type') return refuse(415, texts.faults.wrongType)
  // Nobody is there any more to read a page.
  if (form === 'cut-off') return new Response(null, { status: 400 })
  try {
    const visit = await loadVisit(request)
    // Without the log nobody can be told from a newcomer, who would get a new cookie and lose the old one.
    if (visit.isStoreDown) return await refuseToSave()
    const response = await act(form, visit)
    for (const cookie of visit.cookies) response.headers.append('set-cookie', cookie)
    return response
  } catch (error) {
    if (error instanceof LogFullError) return refuse(413, texts.faults.logFull)
    console.error('A post could not be carried out', error)
    return refuseToSave()
  }
}

function refuseToSave(): Promise<Response> {
  return refuse(503, texts.faults.notSaved)
}
