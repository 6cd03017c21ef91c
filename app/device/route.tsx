import type { DeviceStatus } from '#lib/device/kept-course.ts'
import { readDeviceStatus } from '#lib/runtime.ts'
import { showPage } from '#app/_http/show-page.tsx'
import { texts } from '#app/texts/texts.ts'

/** The course on this device: what keeping it means, and how to remove it. A device that keeps it answers for this page itself. */
export const GET = showPage(async () => {
  const status = await readDeviceStatus()
  const title = status ? texts.device.keptTitle : texts.device.title
  return { title, isForOnce: true, scripts: ['device'], body: status ? <Kept status={status} /> : <NotKept /> }
})

function NotKept() {
  return (
    <div className="narrow">
      <h1>{texts.device.title}</h1>
      <p className="lead">{texts.device.lead}</p>
      <ul>
        {texts.device.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <noscript>
        <p className="notice-line">{texts.device.needsScript}</p>
      </noscript>
      <form data-device="keep" hidden>
        <button className="button">{texts.device.keep}</button>
        <p className="send-status" role="status" />
      </form>
    </div>
  )
}

function Kept({ status }: { status: DeviceStatus }) {
  const isAllSent = status.unsent === 0 && status.refused === 0
  return (
    <div className="narrow">
      <h1 tabIndex={-1} autoFocus>
        {texts.device.keptTitle}
      </h1>
      <p className="lead">{texts.device.saved(status)}</p>
      <p>{texts.device.install}</p>
      <h2>{texts.device.remove}</h2>
      <p>{isAllSent ? texts.device.removing : texts.device.unsentIsLost}</p>
      <form data-device="remove" data-unsent={isAllSent ? 0 : 1}>
        <label className="option">
          <input type="checkbox" name="sure" />
          <span>{texts.device.tick}</span>
        </label>
        <button className="button quiet">{texts.device.remove}</button>
        <p className="send-status" role="status" />
      </form>
    </div>
  )
}
