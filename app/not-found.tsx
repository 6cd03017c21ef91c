import type { Metadata } from 'next'
import { WayBack } from '#app/_components/way-back.tsx'

export const metadata: Metadata = { title: 'This page is not here' }

export default function NotFound() {
  return (
    <div className="narrow">
      <h1>This page is not here</h1>
      <p>The address may have a slip in it, or the page has moved. Your progress is kept as it was.</p>
      <WayBack />
    </div>
  )
}
