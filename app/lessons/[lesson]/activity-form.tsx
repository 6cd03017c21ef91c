import type { WeekPlan } from '#lib/content/activity.ts'
import type { PublicActivity } from '#lib/quiz/public-activity.ts'
import type { Response } from '#lib/quiz/response.ts'
import type { FormProblem } from '#app/_components/error-summary.tsx'
import { ItemFields } from '#app/_components/item-fields.tsx'
import { inCourseLanguage, inInterfaceLanguage, texts } from '#app/texts/texts.ts'

type ActivityFormProps = {
  lesson: string
  activity: PublicActivity
  given: Response | null
  problem: FormProblem | null
}

/** Something to do. It asks its own page by GET, so nothing is kept and it works without script. */
export function ActivityForm({ lesson, activity, given, problem }: ActivityFormProps) {
  return (
    <form className="activity" {...inInterfaceLanguage} method="get" action={`/lessons/${lesson}/activities/${activity.id}`} noValidate>
      {activity.type === 'week-plan' ? (
        <WeekFields plan={activity} />
      ) : (
        <ItemFields item={activity} given={given} problem={problem} />
      )}
      <p className="hint">{texts.activity.notScored}</p>
      <button className="button" name="check" value="1">
        {activity.type === 'week-plan' ? texts.activity.showWeek : texts.activity.check}
      </button>
    </form>
  )
}

/** As addresses name them, whatever the language. Monday first. */
export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function WeekFields({ plan }: { plan: WeekPlan }) {
  return (
    <fieldset>
      <legend {...inCourseLanguage}>{plan.prompt}</legend>
      <label className="option">
        <input type="checkbox" name="seated" value="1" />
        <span>{texts.activity.seated}</span>
      </label>
      <div className="week">
        {days.map((day, index) => (
          <div key={day}>
            <label htmlFor={day}>{texts.written.days[index]}</label>
            <select id={day} name={day} defaultValue="">
              <option value="">{texts.activity.nothingPlanned}</option>
              {plan.choices.map(({ id, text }) => (
                <option key={id} value={id} {...inCourseLanguage}>
                  {text}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
