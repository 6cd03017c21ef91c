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

/** Ties a control to its error, where there is one. */
export function describedBy(problem: Problem | null, field: string, hint?: string) {
  const hasError = problem?.errors.some((candidate) => candidate.field === field) ?? false
  const ids = [hint, hasError ? `${field}-error` : undefined].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': hasError || undefined }
}
