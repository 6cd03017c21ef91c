import { WayBack } from '#app/_components/way-back.tsx'
import { noticeToHtml } from './to-html.tsx'

/** Leads on to another address: after a post to the page that shows what it did, or from a page to where things stand. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

/** A page for what can't be taken or shown. It says what to do. */
export async function refuse(status: 403 | 413 | 415 | 429 | 500 | 503, { title, advice }: { title: string; advice: string }): Promise<Response> {
  const html = await noticeToHtml(
    title,
    <>
      <p>{advice}</p>
      <WayBack />
    </>,
  )
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
}
