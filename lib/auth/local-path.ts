// Any will do: it only has to be one that no address names.
const ours = 'https://course.invalid'

/**
 * A path of ours, with its query, to lead back to; null for anything that a browser could take for another site's address
 * (`https://…`, `//…`, `/\…`, and `/.//…`, which is `//…` once its dot is resolved) or for a script.
 */
export function parseLocalPath(given: string | null | undefined): string | null {
  if (!given?.startsWith('/') || given.length > 2_000 || !URL.canParse(given, ours)) return null
  const { origin, pathname, search } = new URL(given, ours)
  return origin === ours && !pathname.startsWith('//') ? pathname + search : null
}
