import { showPage } from '#app/_http/show-page.tsx'
import { texts } from '#app/texts/texts.ts'

export const GET = showPage(() => ({ title: texts.erase.pageTitle, body: <Erase /> }))

function Erase() {
  return (
    <div className="narrow">
      <h1>{texts.erase.title}</h1>
      <p>{texts.erase.means}</p>
      <form method="post" action="/erase/confirm">
        <button className="button danger">{texts.erase.erase}</button>
      </form>
      <p>
        <a href="/">{texts.site.keepAsItIs}</a>
      </p>
    </div>
  )
}
