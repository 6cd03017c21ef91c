import { seeOther } from '#app/_http/answer.tsx'
import { takePost } from '#app/_http/take-post.ts'
import { longestName } from '../longest-name.ts'
import { record } from '#app/_http/visit.ts'

/** Puts a name on the record of completion, or takes it off. */
export async function POST(request: Request) {
  return takePost(request, async (form, visit) => {
    const name = (form.get('name') ?? '').replace(/\s+/g, ' ').trim()
    if (name.length > longestName) return seeOther(`/completion?${new URLSearchParams({ problem: 'long', name: name.slice(0, 400) })}`)
    if (visit.learner) await record(visit, [{ type: 'learner.named', id: crypto.randomUUID(), at: Date.now(), name }])
    return seeOther('/completion?saved=1')
  })
}
