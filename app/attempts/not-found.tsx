import type { Metadata } from 'next'
import { WayBack } from '#app/_components/way-back.tsx'

export const metadata: Metadata = { title: 'This quiz is not here' }

export default function AttemptNotFound() {
  return (
    <div className="narrow">
      <h1>This quiz is not here</h1>
      <p>Either its address is not quite right, or it was started by someone else, on another device, or before you started over or erased your progress.</p>
      <p>Nothing of yours was changed.</p>
      <WayBack />
    </div>
  )
}
