/** Where nothing is: the app's own page says so. */
const notHere = '/not-here'

/**
 * The path and query that a request asks for; null for what is no address of a page. Next fails (500) at a path that can't
 * be decoded, and sends who asks in the form for proxies (`GET http://host/`, RFC 9112 §3.2.2) on to whatever host they name.
 */
export function readTarget(target = ''): string | null {
  if (/^https?:\/\//i.test(target) && URL.canParse(target)) {
    const { pathname, search } = new URL(target)
    return readTarget(pathname + search)
  }
  if (!target.startsWith('/')) return null
  // Next's own client and its own page for what is missing, which our policy would break, are no part of the course.
  if (/^\/_(next|not-found)\b/.test(target)) return notHere
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '')
    return target
  } catch {
    return notHere
  }
}

/** The same address without doubled, backward or trailing slashes. Next's own answer to those repeats the address in a body without a type. */
export function withoutSpareSlashes(target: string): string {
  const [path = '', ...query] = target.split('?')
  return [path.replaceAll(/[/\\]+/g, '/').replace(/(?<=.)\/$/, ''), ...query].join('?')
}
