import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { toFields } from '#app/_http/to-fields.ts'
import { loadVisit } from '#app/_http/visit.ts'

export const metadata: Metadata = { title: 'Start over?' }

export default async function StartOverPage({ searchParams }: PageProps<'/start-over'>) {
  const { course } = await loadVisit()
  const slug = toFields(await searchParams).get('lesson')
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  if (slug !== null && !lesson) notFound()
  return (
    <div className="narrow">
      <h1>{lesson ? `Start “${lesson.title}” over?` : 'Start the whole course over?'}</h1>
      <p>
        Your place {lesson ? 'in this lesson' : 'in every lesson'} goes back to the beginning, and a quiz that you have begun is closed. What you
        have passed stays passed, with its best result, and what is open stays open.
      </p>
      <form method="post" action="/start-over/confirm">
        {lesson && <input type="hidden" name="lesson" value={lesson.slug} />}
        <input type="hidden" name="id" value={randomUUID()} />
        <button className="button">{lesson ? 'Start this lesson over' : 'Start the course over'}</button>
      </form>
      <p>
        <a href="/">Keep everything as it is</a>
      </p>
    </div>
  )
}
