import { WayBack } from '#app/_components/way-back.tsx'
import { texts } from '#app/texts/texts.ts'
import type { Page } from './to-html.tsx'

/** At an address where nothing is. */
export const notHere: Page = {
  title: texts.faults.pageNotHere,
  status: 404,
  body: (
    <div className="narrow">
      <h1>{texts.faults.pageNotHere}</h1>
      <p>{texts.faults.pageNotHereAdvice}</p>
      <WayBack />
    </div>
  ),
}

/** At the address of an attempt that is not the visitor's. */
export const attemptNotHere: Page = {
  title: texts.faults.attemptNotHere,
  status: 404,
  body: (
    <div className="narrow">
      <h1>{texts.faults.attemptNotHere}</h1>
      <p>{texts.faults.attemptNotHereAdvice}</p>
      <p>{texts.faults.nothingChanged}</p>
      <WayBack />
    </div>
  ),
}
