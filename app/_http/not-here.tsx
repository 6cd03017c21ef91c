import { WayBack } from '#app/_components/way-back.tsx'
import type { Page } from './to-html.tsx'

/** At an address where nothing is. */
export const notHere: Page = {
  title: 'This page is not here',
  status: 404,
  body: (
    <div className="narrow">
      <h1>This page is not here</h1>
      <p>The address may have a slip in it, or the page has moved. Your progress is kept as it was.</p>
      <WayBack />
    </div>
  ),
}

/** At the address of an attempt that is not the visitor's. */
export const attemptNotHere: Page = {
  title: 'This quiz is not here',
  status: 404,
  body: (
    <div className="narrow">
      <h1>This quiz is not here</h1>
      <p>Either its address is not quite right, or it was started by someone else, on another device, or before you started over or erased your progress.</p>
      <p>Nothing of yours was changed.</p>
      <WayBack />
    </div>
  ),
}
