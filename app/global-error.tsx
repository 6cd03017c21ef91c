'use client'

/** Shown when not even the frame of the page could be made, for example without the database. It stands by itself. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>The course can’t be shown right now</title>
        <main>
          <h1>The course can’t be shown right now</h1>
          <p>Something went wrong on the course’s side. Your progress is kept as it was. Wait a minute, then load the page again.</p>
          <p>If you need medical help now, call your local emergency number (for example 911, 999, or 112).</p>
        </main>
      </body>
    </html>
  )
}
