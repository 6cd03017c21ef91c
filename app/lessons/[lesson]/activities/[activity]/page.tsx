import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { WeekPlan } from '#lib/content/activity.ts'
import { decideGate } from '#lib/progress/gates.ts'
import { explainOutcome, findProblem, gradeResponse, parseResponse } from '#lib/quiz/item-types/index.ts'
import { toPublicActivity } from '#lib/quiz/public-activity.ts'
import type { Outcome } from '#lib/quiz/response.ts'
import { ErrorSummary } from '#app/_components/error-summary.tsx'
import { ExplanationList } from '#app/_components/explanation.tsx'
import { Locked } from '#app/_components/locked.tsx'
import { sectionUrl } from '#app/_http/addresses.ts'
import { toFields } from '#app/_http/to-fields.ts'
import { loadVisit } from '#app/_http/visit.ts'
import { ActivityForm, days } from '../../activity-form.tsx'

type Props = PageProps<'/lessons/[lesson]/activities/[activity]'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props)
  if (!found) return {}
  const { lesson, gate, activity, fields } = found
  const name = `Activity: ${lesson.title}`
  if (!gate.open) return { title: `Locked: ${name}` }
  if (activity.type === 'week-plan' || !fields.has('check')) return { title: name }
  const response = parseResponse(activity, fields)
  if (findProblem(activity, response)) return { title: `Error: ${name}` }
  return { title: `${sayRight(gradeResponse(activity, response))}. ${name}` }
}

/** What an activity made of the answers in the address. Nothing is kept. */
export default async function ActivityPage(props: Props) {
  const found = await load(props)
  if (!found) notFound()
  const { course, lesson, gate, activity, fields } = found
  if (!gate.open) return <Locked what={`Lesson ${lesson.number}: ${lesson.title}`} course={course} requires={gate.requires} />

  const { slug } = lesson
  const back = (
    <p>
      <a className="button" href={sectionUrl(`${slug}#${activity.id}`)}>
        Back to the lesson
      </a>
    </p>
  )
  if (!fields.has('check')) {
    return (
      <div className="narrow">
        <h1>Activity</h1>
        <ActivityForm lesson={slug} activity={toPublicActivity(activity)} given={null} problem={null} />
        {back}
      </div>
    )
  }
  if (activity.type === 'week-plan') {
    return (
      <div className="narrow">
        <h1 tabIndex={-1} autoFocus>
          My week
        </h1>
        <Week plan={activity} fields={fields} />
        <p className="hint">Nothing is kept. Print this page, or keep its address, if you want to have it again.</p>
        {back}
      </div>
    )
  }
  const response = parseResponse(activity, fields)
  const problem = findProblem(activity, response)
  if (problem) {
    return (
      <div className="narrow">
        <ErrorSummary problem={problem} />
        <h1>Activity</h1>
        <ActivityForm lesson={slug} activity={toPublicActivity(activity)} given={response} problem={problem} />
      </div>
    )
  }
  const outcome = gradeResponse(activity, response)
  return (
    <div className="narrow">
      <h1 tabIndex={-1} autoFocus>
        {sayRight(outcome)}
      </h1>
      <p>{activity.prompt}</p>
      <ExplanationList explanation={explainOutcome(activity, response, outcome)} kind={activity.type === 'ordering' ? 'places' : 'pairs'} />
      {back}
    </div>
  )
}

function sayRight({ parts }: Outcome): string {
  return `${parts.filter(({ right }) => right).length} of ${parts.length} right`
}

/** The activity, if it stands in that lesson; with the gate that both the page and its title ask. */
async function load({ params, searchParams }: Props) {
  const { lesson: slug, activity: id } = await params
  const { course, progress } = await loadVisit()
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  const activity = lesson?.activities.includes(id) ? course.activities[id] : undefined
  if (!lesson || !activity) return null
  const gate = decideGate(course, progress, { kind: 'lesson', lesson: slug })
  return { course, lesson, activity, gate, fields: toFields(await searchParams) }
}

function Week({ plan, fields }: { plan: WeekPlan; fields: URLSearchParams }) {
  const isSeated = fields.get('seated') === '1'
  return (
    <dl className="week-plan">
      {days.map((day) => {
        const choice = plan.choices.find(({ id }) => id === fields.get(day))
        return (
          <div key={day}>
            <dt>{day}</dt>
            <dd>{choice ? (isSeated ? choice.seated : choice.text) : 'Nothing planned. That is fine.'}</dd>
          </div>
        )
      })}
    </dl>
  )
}
