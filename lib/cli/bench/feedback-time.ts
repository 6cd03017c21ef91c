import type { Page } from '@playwright/test'

/**
 * Chooses an option and presses the button as a learner does; gives the ms from the press to the first frame in which the
 * feedback's heading is there and has the focus. Both ends are taken in the page, on the one clock that documents share.
 */
export async function timeFeedback(page: Page): Promise<number> {
  // For the document that the post leads to; and for this one, should the feedback come without a new document.
  await page.addInitScript(noteFeedback)
  await page.evaluate(noteFeedback)
  const form = page.locator('form', { has: page.locator('input[type=radio]') })
  // Where a label covers the radio, it is still the radio that is chosen.
  await form.locator('input[type=radio]').first().check({ force: true })
  await form.locator('button').click()
  const taken = await page.waitForFunction(readFeedbackTime, undefined, { polling: 100 })
  return Number(await taken.jsonValue())
}

function noteFeedback() {
  const now = () => performance.timeOrigin + performance.now()
  const isPress = ({ target }: Event) => target instanceof Element && target.closest('button') !== null
  addEventListener('click', (event) => isPress(event) && sessionStorage.setItem('pressed', String(performance.timeOrigin + event.timeStamp)), true)
  const look = () => {
    const { activeElement } = document
    if (activeElement?.closest('[data-outcome]') && activeElement.getClientRects().length > 0) sessionStorage.setItem('told', String(now()))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Null while the feedback is not there. */
function readFeedbackTime(): number | null {
  const [pressed, told] = [sessionStorage.getItem('pressed'), sessionStorage.getItem('told')]
  return pressed !== null && told !== null ? Number(told) - Number(pressed) : null
}
