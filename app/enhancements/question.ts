import { fieldsOf } from './drafts.ts'
import './ordering.ts'
import { inPlaceHeader } from '../_http/in-place.ts'
import * as texts from '../texts/en/scripts/question.ts'

/**
 * Checks an answer and goes on in the document that is there: one round trip, where a post and its redirect take two.
 * The server sends the same page either way; its title, its main part and its address take the place of the old ones,
 * and the focus goes where `autofocus` would have put it.
 */
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-in-place]')) return
  event.preventDefault()
  // A second press while the first is under way is the same answer.
  if (!underWay) send(form)
})

/** Not told by `aria-busy`: what is said within would be held back until it ends. */
let underWay: XMLHttpRequest | null = null

let shown = location.pathname + location.search

// An entry of the history is shown by its own address: what stands there may have changed. A jump within the page stays.
addEventListener('popstate', () => {
  if (location.pathname + location.search === shown) return
  // Its answer counts, but is no longer what is asked for.
  if (underWay) underWay.onloadend = null
  location.reload()
})

function send(form: HTMLFormElement) {
  // It is in the page from the start: a region that comes together with its words is often not read out.
  const status = form.querySelector('[role=status].send-status')
  if (!status) return form.submit()
  status.textContent = ''
  if (isFirstCheckOfUnmovedSteps(form)) {
    status.textContent = texts.notMoved
    return
  }
  const waits = [
    setTimeout(() => (status.textContent = texts.sending), 1000),
    setTimeout(() => (status.textContent = texts.slow), 10_000),
  ]
  // Not fetch: this reads a document without handing markup to a script (Trusted Types).
  const request = new XMLHttpRequest()
  underWay = request
  request.onloadend = () => {
    waits.forEach(clearTimeout)
    underWay = null
    const page = request.responseXML
    const main = page?.querySelector('main')
    if (page && main && request.status < 400) show(page, main, request.getResponseHeader('content-location') ?? request.responseURL)
    else explain(status, main ?? null)
  }
  // On a line that has gone dead the learner can try again; what arrived all the same counts once.
  request.timeout = 30_000
  request.open('POST', form.action)
  request.responseType = 'document'
  request.setRequestHeader(inPlaceHeader, '1')
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
  request.send(new URLSearchParams(fieldsOf(form)).toString())
}

function show(page: Document, main: HTMLElement, address: string) {
  document.querySelector('main')?.replaceWith(main)
  const saved = page.querySelector('[data-saved]')
  if (saved) document.querySelector('[data-saved]')?.replaceWith(saved)
  document.title = page.title
  const { pathname, search } = new URL(address, location.href)
  const next = pathname + search
  history[next === location.pathname + location.search ? 'replaceState' : 'pushState'](null, '', next)
  shown = next
  scrollTo(0, 0)
  const focused = main.querySelector<HTMLElement>('[autofocus]')
  focused?.focus({ preventScroll: true })
  // A list of errors may be taller than a small window: its beginning is what has to be seen.
  focused?.scrollIntoView({ block: focused.offsetHeight > innerHeight / 2 ? 'start' : 'center' })
}

/** Steps stand in some order from the start, and who does not see that they are to be moved would send it. Asked once. */
function isFirstCheckOfUnmovedSteps(form: HTMLFormElement): boolean {
  const steps = form.querySelector('[data-unmoved]')
  steps?.removeAttribute('data-unmoved')
  return steps !== null
}

/** The form stays as it is, with what was given; what the server says about it stands beside the button. */
function explain(status: Element, refusal: HTMLElement | null) {
  const said = [...(refusal?.querySelectorAll('h1, h1 + p') ?? [])].map(({ textContent }) => textContent)
  status.textContent = said.join('. ') || texts.notReached
}
