import { showPage } from '#app/_http/show-page.tsx'
import type { Visit } from '#app/_http/visit.ts'

export const GET = showPage((visit) => ({ title: 'Your progress and data', tellsProgress: true, body: <YourData visit={visit} /> }))

function YourData({ visit: { course, learner, progress } }: { visit: Visit }) {
  return (
    <div className="narrow">
      <h1>Your progress and data</h1>
      {learner ? (
        <>
          <h2>What is kept, and where</h2>
          <p>
            On this course’s server, under a random number: which parts you read, your answers, your results, your
            practice diary, the routine you keep, your <a href="/reading">reading settings</a>
            {progress.name ? `, and the name for your record (${progress.name})` : ''}. Your browser holds that number in one cookie. There is no
            account, and nothing is sent to anyone else. Another browser or device does not see your progress.
          </p>
          <h2>Start a lesson over</h2>
          <p>You read it from the beginning, and take its quiz afresh. What you have earned, your practice diary and your reading settings stay.</p>
          <ul className="choices">
            {course.lessons.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/start-over?lesson=${slug}`}>Start over: {title}</a>
              </li>
            ))}
            <li>
              <a href="/start-over">Start the whole course over</a>
            </li>
          </ul>
          <h2>Erase everything</h2>
          <p>Removes all of the above for good: your places, answers, results, record, practice diary, and reading settings.</p>
          <p>
            <a href="/erase">Erase everything that is kept about me</a>
          </p>
        </>
      ) : (
        <>
          <p>Nothing is kept about you. That begins when you start a lesson or a quiz, or save reading settings, and you can undo it here.</p>
          <p>
            <a className="button" href="/">
              Go to the course page
            </a>
          </p>
        </>
      )}
      <p className="hint">
        The speed and the voice that you choose for reading aloud stay in your browser, and are sent to nobody. Clearing its data for this site removes
        them.
      </p>
    </div>
  )
}
