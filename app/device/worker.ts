import { worker } from 'course:worker'
import { isConfirmed } from '#app/_http/confirmation.ts'
import { findFile, keepCourse, letGoOfOthers, readKeptCourse } from './kept-files.ts'
import { forgetWhatWasRead, getDeviceStore, setKeptCourse } from './runtime.ts'
import { hangUp, inTurn, sync } from './sync.ts'

// The course on a device that keeps it, as another host of the same core: it answers pages and posts by itself, at once,
// whether or not there is a connection, and exchanges what happened with the server when there is one.

worker.addEventListener('install', (event) => event.waitUntil(keepCourse().then(() => worker.skipWaiting())))

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))

// Where the browser tells us that there is a connection again (Background Sync). Elsewhere the next page asks. What is rejected it tries again.
worker.addEventListener('sync', (event) => event.waitUntil(sync().then((isDone) => (isDone ? undefined : Promise.reject(new Error('The server could not be reached'))))))

worker.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url)
  if (origin !== location.origin || /^\/(device\/.|worker\.js|manifest\.webmanifest|healthz)/.test(pathname)) return
  if (isFromElsewhere(event.request)) return
  if (pathname.startsWith('/assets/')) return event.respondWith(findFile(event.request))
  if (pathname === '/erase/confirm') return event.respondWith(erase(event.request))
  const answer = answerHere(event.request)
  event.respondWith(answer)
  event.waitUntil(answer.then(() => exchangeAfter(event.request)))
})

/**
 * A form that another site sends here comes to this worker too, and browsers tell a worker nothing of where it is from but the
 * referrer, which our own pages always give. What has none, or another, the server judges: to it they do tell.
 */
function isFromElsewhere({ method, mode, referrer }: Request): boolean {
  return method === 'POST' && mode === 'navigate' && !referrer.startsWith(`${location.origin}/`)
}

/** Pages wait until this ends. So only a device that begins waits for what the server has; another goes on with what it has. */
async function takeOver() {
  const others = await letGoOfOthers()
  await worker.clients.claim()
  if (others === 0) await sync()
}

let opened: Promise<typeof import('./host.ts')> | null = null

/** Loaded only now that the course is there to be read: the app reads its language at once. */
function getHost() {
  opened ??= openHost().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

async function openHost() {
  setKeptCourse(await readKeptCourse())
  return import('./host.ts')
}

/** The server has something that could not be written here: until it can be, what stands here is not how things stand. */
let isBehind = false

/** What the device can't do, for want of room or because the browser has thrown something away, the server does if it can be reached. */
async function answerHere(request: Request): Promise<Response> {
  if (isBehind) {
    const answered = await fetch(request.clone()).catch(() => null)
    if (answered) return answered
  }
  const spare = request.clone()
  const host = await getHost().catch(tell)
  const answered = await host?.answer(request).catch(tell)
  if (answered && answered.status < 500) return answered
  const instead = await fetch(spare).catch(() => null)
  if (instead && request.method === 'POST') isBehind = true
  return instead ?? answered ?? (await host?.refuseOffline('notHere')) ?? Response.error()
}

function tell(error: unknown) {
  console.error('The course on this device could not answer', error)
  return null
}

let lastExchange = 0

/** What was written goes to the server as soon as it can; a page looks now and then whether something came from elsewhere. */
async function exchangeAfter({ method }: Request) {
  // It is being removed from this device: what the server has is not fetched again.
  if (!(await getHost().catch(() => null))) return
  const isDue = method === 'POST' || Date.now() - lastExchange > 10_000 || (await (await getDeviceStore()).countUnsent()).unsent > 0
  if (!isDue) return
  lastExchange = Date.now()
  try {
    if (!(await sync())) return await worker.registration.sync?.register('events').catch(() => undefined)
    isBehind = false
  } catch (error) {
    // What came from the server could not be written.
    isBehind = true
    tell(error)
  }
}

/** What is to be erased is erased at the server first: what only looked erased would come back. */
async function erase(request: Request): Promise<Response> {
  const isMeant = isConfirmed(new URLSearchParams(await request.clone().text()))
  hangUp()
  return inTurn(async () => {
    const response = await fetch(request, { signal: AbortSignal.timeout(30_000) }).catch(() => null)
    if (!response) return (await getHost()).refuseOffline('offline')
    // Without the tick the server redirects too, to say that nothing was erased.
    if (isMeant && response.type === 'opaqueredirect') {
      await (await getDeviceStore()).erase('')
      forgetWhatWasRead()
    }
    return response
  })
}
