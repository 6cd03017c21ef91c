import { texts } from '#app/texts/texts.ts'

/**
 * The way back to where a visit came from (app/_http/came-from.ts), or to the course. A link opens a page anew: script keeps
 * an answer that was begun (app/enhancements/drafts.ts), and without it the browser's Back does, `backs` pages away.
 */
export function WayOn({ from, backs = 1 }: { from: string | null; backs?: 1 | 2 }) {
  return (
    <p className="screen-only">
      <a href={from ?? '/'}>{from && from !== '/' ? texts.site.backToWhereYouWere : texts.site.toCoursePage}</a>
      {from?.startsWith('/attempts/') && !from.endsWith('/result') && <noscript className="hint"> {texts.site.openAnswer(backs)}</noscript>}
    </p>
  )
}
