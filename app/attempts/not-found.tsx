import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'This quiz is not here' }

export default function AttemptNotFound() {
  return (
    <div className="narrow">
      <h1>This quiz is not here</h1>
      <p>Either its address is not quite right, or it was started by someone else, on another device, or before you started over or erased your progress.</p>
      <p>Nothing of yours was changed.</p>
      <p>
        <a className="button" href="/">
          Go to the course page
        </a>
      </p>
      <p>
        If you need medical help, <a href="/get-help">see when to get help, and how fast</a>.
      </p>
    </div>
  )
}
