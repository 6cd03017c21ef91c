import type { ReactNode } from 'react'
import { confirmationField as field } from '#app/_http/confirmation.ts'
import { texts } from '#app/texts/texts.ts'
import { describedControl, ErrorSummary, FieldError, type FormProblem } from './error-summary.tsx'

type ConfirmationProps = {
  action: string
  title: ReactNode
  means: ReactNode
  /** Says "yes" to all of it, in the words of the title. */
  tick: string
  does: string
  isDanger?: boolean
  /** The box was not ticked. */
  wasUnsure: boolean
  /** Hidden fields of the form. */
  children?: ReactNode
}

/**
 * Asks before what can't be brought back. The way out stands first, and nothing is done before a box is ticked: who taps
 * twice on the link that led here, or has a tremor, loses nothing.
 */
export function Confirmation({ action, title, means, tick, does, isDanger = false, wasUnsure, children }: ConfirmationProps) {
  const problem: FormProblem | null = wasUnsure ? { errors: [{ field, message: texts.confirmation.tickFirst }] } : null
  return (
    <div className="narrow">
      {problem && (
        <ErrorSummary problem={problem}>
          <p>{texts.faults.nothingChanged}</p>
        </ErrorSummary>
      )}
      <h1>{title}</h1>
      <p>{means}</p>
      <p>
        <a className="button quiet" href="/">
          {texts.site.keepAsItIs}
        </a>
      </p>
      <form className="confirmation" method="post" action={action} noValidate>
        {children}
        <FieldError problem={problem} field={field} />
        <label className="option">
          <input type="checkbox" name={field} value="1" id={field} {...describedControl(problem, field)} />
          <span>{tick}</span>
        </label>
        <button className={isDanger ? 'button danger' : 'button'}>{does}</button>
      </form>
    </div>
  )
}
