import { showPage } from '#app/_http/show-page.tsx'

export const GET = showPage(() => ({ title: 'Erase everything?', body: <Erase /> }))

function Erase() {
  return (
    <div className="narrow">
      <h1>Erase everything that is kept about you?</h1>
      <p>
        This removes your places in the lessons, your answers, your results, your practice diary, your reading settings, your record of completion and your name, from the server and from this
        browser. It can’t be undone, and lessons that you opened are locked again.
      </p>
      <form method="post" action="/erase/confirm">
        <button className="button danger">Erase everything</button>
      </form>
      <p>
        <a href="/">Keep everything as it is</a>
      </p>
    </div>
  )
}
