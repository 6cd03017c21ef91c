import type { ScriptName } from '#lib/assets/assets.ts'
import type { Activity, WeekPlan } from '#lib/content/activity.ts'
import type { Lesson } from '#lib/content/loaded-course.ts'
import { decideGate } from '#lib/progress/gates.ts'
import { explainOutcome, findProblem, gradeResponse, parseResponse } from '#lib/quiz/item-types/index.ts'
import { toPublicActivity } from '#lib/quiz/public-activity.ts'
import type { Outcome } from '#lib/quiz/response.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { ErrorSummary, sayProblem } from '#app/_components/error-summary.tsx'
import { ExplanationList } from '#app/_components/explanation.tsx'
import { fieldsOf } from '#app/_components/item-fields.tsx'
import { Locked } from '#app/_components/locked.tsx'
import { sectionUrl } from '#app/_http/addresses.ts'
import { notHere } from '#app/_http/not-here.tsx'
import { showPage } from '#app/_http/show-page.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { ActivityForm, days } from '../../activity-form.tsx'

/** What an activity made of the answers in the address. Nothing is kept. */
export const GET = showPage<{ lesson: string; activity: string }>(({ course, progress }, fields, { lesson: slug, activity: id }) => {
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  const activity = lesson?.activities.includes(id) ? course.activities[id] : undefined
  if (!lesson || !activity) return notHere
  const name = texts.activity.pageTitle(lesson.title)
  const gate = decideGate(course, progress, { kind: 'lesson', lesson: slug })
  if (!gate.open) {
    const what = texts.lesson.titleIn(lesson.number, <CourseText>{lesson.title}</CourseText>)
    return { title: texts.site.lockedTitle(name), tellsProgress: true, body: <Locked what={what} visit={{ course, progress }} requires={gate.requires} /> }
  }
  const scripts: ScriptName[] = activity.type === 'ordering' ? ['ordering'] : []
  return { title: sayFirst(activity, fields, name), scripts, body: <ActivityPage lesson={lesson} activity={activity} fields={fields} /> }
})

/** What came of it stands first in the title. */
function sayFirst(activity: Activity, fields: URLSearchParams, name: string): string {
  if (activity.type === 'week-plan' || !fields.has('check')) return name
  const response = parseResponse(activity, fields)
  return findProblem(activity, response) ? texts.site.errorTitle(name) : texts.activity.resultTitle(sayRight(gradeResponse(activity, response)), name)
}

function ActivityPage({ lesson, activity, fields }: { lesson: Lesson; activity: Activity; fields: URLSearchParams }) {
  const { slug } = lesson
  const back = (
    <p>
      <a className="button" href={sectionUrl(`${slug}#${activity.id}`)}>
        {texts.activity.back}
      </a>
    </p>
  )
  if (!fields.has('check')) {
    return (
      <div className="narrow">
        <h1>{texts.activity.title}</h1>
        <ActivityForm lesson={slug} activity={toPublicActivity(activity)} given={null} problem={null} />
        {back}
      </div>
    )
  }
  if (activity.type === 'week-plan') {
    return (
      <div className="narrow">
        <h1 tabIndex={-1} autoFocus>
          {texts.activity.week}
        </h1>
        <Week plan={activity} fields={fields} />
        <p className="hint">{texts.activity.nothingKept}</p>
        {back}
      </div>
    )
  }
  const response = parseResponse(activity, fields)
  const shown = toPublicActivity(activity)
  const problem = sayProblem(findProblem(activity, response), texts.problem, fieldsOf(shown))
  if (problem) {
    return (
      <div className="narrow">
        <ErrorSummary problem={problem} />
        <h1>{texts.activity.title}</h1>
        <ActivityForm lesson={slug} activity={shown} given={response} problem={problem} />
      </div>
    )
  }
  const outcome = gradeResponse(activity, response)
  return (
    <div className="narrow">
      <h1 tabIndex={-1} autoFocus>
        {sayRight(outcome)}
      </h1>
      <p {...inCourseLanguage}>{activity.prompt}</p>
      <ExplanationList lines={explainOutcome(activity, response, outcome)} kind={activity.type === 'ordering' ? 'places' : 'pairs'} />
      {back}
    </div>
  )
}

function sayRight({ parts }: Outcome): string {
  return texts.activity.right(parts.filter(({ right }) => right).length, parts.length)
}

function Week({ plan, fields }: { plan: WeekPlan; fields: URLSearchParams }) {
  const isSeated = fields.get('seated') === '1'
  return (
    <dl className="week-plan">
      {days.map((day, index) => {
        const choice = plan.choices.find(({ id }) => id === fields.get(day))
        return (
          <div key={day}>
            <dt>{texts.written.days[index]}</dt>
            <dd>{choice ? <CourseText>{isSeated ? choice.seated : choice.text}</CourseText> : texts.activity.nothingPlannedIsFine}</dd>
          </div>
        )
      })}
    </dl>
  )
}
