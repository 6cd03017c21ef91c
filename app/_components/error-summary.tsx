import type { ReactNode } from 'react'
import { texts } from '#app/texts/texts.ts'

/** What is wrong in a form, in words, field by field. */
export type FormProblem = { errors: readonly { field: string; message: string }[] }

/** What the core found wrong, as the interface says it, in the order of the fields where they are shown in an order of their own. */
export function sayProblem<E extends { field: string }>(problem: { errors: readonly E[] } | null, say: (error: E) => string, fields: readonly string[] = []): FormProblem | null {
  const errors = problem?.errors.toSorted((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field))
  return errors ? { errors: errors.map((error) => ({ field: error.field, message: say(error) })) } : null
}

/** Takes the focus, says what is wrong, and leads to each field (the GOV.UK pattern). */
export function ErrorSummary({ problem, children }: { problem: FormProblem; children?: ReactNode }) {
  return (
    <div className="error-summary" role="group" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 id="error-summary-title">{texts.faults.problem}</h2>
      <ul>
        {problem.errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}

/** The message beside a field, tied to it by `id`. */
export function FieldError({ problem, field }: { problem: FormProblem | null; field: string }) {
  const error = problem?.errors.find((candidate) => candidate.field === field)
  if (!error) return null
  return (
    <p className="field-error" id={`${field}-error`}>
      <span className="visually-hidden">{texts.faults.error}</span>
      {error.message}
    </p>
  )
}

/** Names what describes a control or a group: its hints, and its error where there is one. */
export function describedBy(problem: FormProblem | null, field: string, hints: readonly (string | undefined)[] = []) {
  const ids = [...hints, hasError(problem, field) ? `${field}-error` : undefined].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined }
}

/** The same for a control that takes a value: it is also marked as invalid. A group can't be (ARIA 1.2). */
export function describedControl(problem: FormProblem | null, field: string, hints: readonly string[] = []) {
  return { ...describedBy(problem, field, hints), 'aria-invalid': hasError(problem, field) || undefined }
}

function hasError(problem: FormProblem | null, field: string): boolean {
  return problem?.errors.some((error) => error.field === field) ?? false
}
