import type { WeekPlan } from '#lib/content/activity.ts'
import type { PublicActivity } from '#lib/quiz/public-activity.ts'
import type { Problem, Response } from '#lib/quiz/response.ts'
import { ItemFields } from '#app/_components/item-fields.tsx'

type ActivityFormProps = {
  lesson: string
  activity: PublicActivity
  given: Response | null
  problem: Problem | null
}

/** Something to do. It asks its own page by GET, so nothing is kept and it works without script. */
export function ActivityForm({ lesson, activity, given, problem }: ActivityFormProps) {
  return (
    <form className="activity" method="get" action={`/lessons/${lesson}/activities/${activity.id}`} noValidate>
      {activity.type === 'week-plan' ? (
        <WeekFields plan={activity} />
      ) : (
        <ItemFields item={activity} given={given} problem={problem} />
      )}
      <p className="hint">This is for practice. It is not scored, and nothing is kept.</p>
      <button className="button" name="check" value="1">
        {activity.type === 'week-plan' ? 'Show my week' : 'Check my answers'}
      </button>
    </form>
  )
}

export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function WeekFields({ plan }: { plan: WeekPlan }) {
  return (
    <fieldset>
      <legend>{plan.prompt}</legend>
      <label className="option">
        <input type="checkbox" name="seated" value="1" />
        <span>Show the seated version of each</span>
      </label>
      <div className="week">
        {days.map((day) => (
          <div key={day}>
            <label htmlFor={day}>{day}</label>
            <select id={day} name={day} defaultValue="">
              <option value="">Nothing planned</option>
              {plan.choices.map(({ id, text }) => (
                <option key={id} value={id}>
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
