/** Sends the browser to the page that shows what a post did. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

/**
 * A page for a post that can't be taken. It stands by itself, since a route handler has no layout, and says what to do.
 */
export function refuse(status: 400 | 403 | 413 | 415 | 503, title: string, advice: string): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<main>
<h1>${title}</h1>
<p>${advice}</p>
<p><a href="/">Go to the course page</a>. Your progress is kept as it was.</p>
<p>If you need medical help, <a href="/get-help">see when to get help, and how fast</a>.</p>
</main>
</html>
`
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
}
