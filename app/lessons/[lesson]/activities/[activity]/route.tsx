import type { ScriptName } from '#lib/assets/assets.ts'
import type { Activity, WeekPlan } from '#lib/content/activity.ts'
import type { Lesson } from '#lib/content/loaded-course.ts'
import { decideGate } from '#lib/progress/gates.ts'
import { explainOutcome, findProblem, gradeResponse, parseResponse } from '#lib/quiz/item-types/index.ts'
import { toPublicActivity } from '#lib/quiz/public-activity.ts'
import type { Outcome } from '#lib/quiz/response.ts'
import { ErrorSummary } from '#app/_components/error-summary.tsx'
import { ExplanationList } from '#app/_components/explanation.tsx'
import { Locked } from '#app/_components/locked.tsx'
import { sectionUrl } from '#app/_http/addresses.ts'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { ActivityForm, days } from '../../activity-form.tsx'

/** What an activity made of the answers in the address. Nothing is kept. */
export const GET = showPage<{ lesson: string; activity: string }>(({ course, progress }, fields, { lesson: slug, activity: id }) => {
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  const activity = lesson?.activities.includes(id) ? course.activities[id] : undefined
  if (!lesson || !activity) return notHere
  const name = `Activity: ${lesson.title}`
  const gate = decideGate(course, progress, { kind: 'lesson', lesson: slug })
  if (!gate.open) {
    const what = `Lesson ${lesson.number}: ${lesson.title}`
    return { title: `Locked: ${name}`, tellsProgress: true, body: <Locked what={what} course={course} requires={gate.requires} /> }
  }
  const scripts: ScriptName[] = activity.type === 'ordering' ? ['ordering'] : []
  return { title: `${sayFirst(activity, fields)}${name}`, scripts, body: <ActivityPage lesson={lesson} activity={activity} fields={fields} /> }
})

/** What came of it stands first in the title. */
function sayFirst(activity: Activity, fields: URLSearchParams): string {
  if (activity.type === 'week-plan' || !fields.has('check')) return ''
  const response = parseResponse(activity, fields)
  return findProblem(activity, response) ? 'Error: ' : `${sayRight(gradeResponse(activity, response))}. `
}

function ActivityPage({ lesson, activity, fields }: { lesson: Lesson; activity: Activity; fields: URLSearchParams }) {
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
