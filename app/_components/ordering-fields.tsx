import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { describedControl, FieldError, type FormProblem } from './error-summary.tsx'

type OrderingFieldsProps = {
  prompt: string
  /** In the order in which they are first shown. */
  steps: { id: string; text: string }[]
  /** Place of each step as the learner gave it, from 1. */
  places: Record<string, string>
  problem: FormProblem | null
  context?: string
}

declare module 'react' {
  // oxlint-disable-next-line typescript/no-namespace -- React declares its elements in one.
  namespace JSX {
    interface IntrinsicElements {
      'ordering-steps': { children: ReactNode }
    }
  }
}

/**
 * Steps to put in order, by number. Where script runs, app/enhancements/ordering.ts makes buttons of the numbers; with a
 * problem they stay, since the error summary leads to them.
 */
export function OrderingFields({ prompt, steps, places, problem, context }: OrderingFieldsProps) {
  const fields = (
    <fieldset aria-describedby={[context, 'ordering-hint'].filter(Boolean).join(' ')}>
      <legend {...inCourseLanguage}>{prompt}</legend>
      <p className="hint" id="ordering-hint">
        {texts.fields.orderingHint(steps.length)}
      </p>
      <ul className="steps numbered" role="list">
        {steps.map(({ id, text }) => {
          const field = placeField(id)
          return (
            <li key={id}>
              <label htmlFor={field} {...inCourseLanguage}>{text}</label>
              <FieldError problem={problem} field={field} />
              <input
                type="text"
                inputMode="numeric"
                id={field}
                name={field}
                defaultValue={places[id] ?? ''}
                maxLength={2}
                autoComplete="off"
                {...describedControl(problem, field)}
              />
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
  return problem ? fields : <ordering-steps>{fields}</ordering-steps>
}

export function placeField(step: string): string {
  return `place.${step}`
}
