/** The field that says that someone means it. */
export const confirmationField = 'sure'

export function isConfirmed(form: URLSearchParams): boolean {
  return form.get(confirmationField) === '1'
}

/** The same page again, saying what is missing. */
export function unsureUrl(page: string, fields: Record<string, string> = {}): string {
  return `${page}?${new URLSearchParams({ ...fields, problem: confirmationField })}`
}

export function isUnsure(query: URLSearchParams): boolean {
  return query.get('problem') === confirmationField
}
