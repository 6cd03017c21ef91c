/**
 * Does a write come from our own pages? Another site can make a learner's browser post here, and the browser adds the
 * learner's cookie by itself. No token in the form: a page left open over a restart could not post any more.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  // Every browser of today sends Origin with a post. `null` stands for an origin that it hides (a sandboxed frame, a
  // page with Referrer-Policy: no-referrer), which can be anybody's.
  if (origin !== null) return isOurs(origin, headers)

  // Sent by browsers since 2020-2023, but only over https and on localhost. Scripts cannot set it.
  // `same-site` is not enough (another subdomain may be another's), and `none` (typed in, bookmarked) is never a post.
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'

  // Older browsers send at least where they come from.
  const referer = headers.get('referer')
  // Nothing at all is no browser with a learner's cookie in it: refuse.
  return referer !== null && isOurs(referer, headers)
}

/** Compares host and port only: behind a proxy that ends TLS we cannot know the scheme. */
export function isOurs(address: string, headers: Headers): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return host !== '' && host === hostAskedFor(headers, protocol)
}

/**
 * Behind a proxy, Host is the name of this server inside, and X-Forwarded-Host what the browser asked for; with more than
 * one proxy, the first value. A page of another site cannot forge it: setting a header makes the browser ask us first (CORS).
 */
function hostAskedFor(headers: Headers, protocol: string): string | null {
  const host = (headers.get('x-forwarded-host')?.split(',')[0] ?? headers.get('host'))?.trim()
  // Through URL, so that upper case and a default port that only one side writes (`:443`) make no difference.
  return host && URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`).host : null
}
