import type { ReactNode } from 'react'
import type { Problem } from '#lib/quiz/response.ts'

/** Takes the focus, says what is wrong, and leads to each field (the GOV.UK pattern). */
export function ErrorSummary({ problem, children }: { problem: Problem; children?: ReactNode }) {
  return (
    <div className="error-summary" role="group" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 id="error-summary-title">There is a problem</h2>
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
export function FieldError({ problem, field }: { problem: Problem | null; field: string }) {
  const error = problem?.errors.find((candidate) => candidate.field === field)
  if (!error) return null
  return (
    <p className="field-error" id={`${field}-error`}>
      <span className="visually-hidden">Error: </span>
      {error.message}
    </p>
  )
}

/** Names what describes a control or a group: its hint, and its error where there is one. */
export function describedBy(problem: Problem | null, field: string, hint?: string) {
  const ids = [hint, hasError(problem, field) ? `${field}-error` : undefined].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined }
}

/** The same for a control that takes a value: it is also marked as invalid. A group can't be (ARIA 1.2). */
export function describedControl(problem: Problem | null, field: string, hint?: string) {
  return { ...describedBy(problem, field, hint), 'aria-invalid': hasError(problem, field) || undefined }
}

function hasError(problem: Problem | null, field: string): boolean {
  return problem?.errors.some((error) => error.field === field) ?? false
}
