import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'This quiz is not here' }

export default function AttemptNotFound() {
  return (
    <div className="narrow">
      <h1>This quiz is not here</h1>
      <p>Either its address is not quite right, or it was started by someone else, on another device, or before the progress on this one was erased.</p>
      <p>Nothing of yours was changed.</p>
      <p>
        <a className="button" href="/">
          Go to the course page
        </a>
      </p>
    </div>
  )
}
