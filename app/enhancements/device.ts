import * as texts from '../texts/en/scripts/device.ts'

/** Keeps the course on this device, and removes it: app/device/worker.ts does the rest. */
const acts = { keep, remove }

// Browsers that know Trusted Types take no plain string for a script's address; a policy can be made once in a document.
type Policies = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } }
const { trustedTypes } = window as unknown as { trustedTypes?: Policies }
const workerUrl = trustedTypes?.createPolicy('course-worker', { createScriptURL: (url) => url }).createScriptURL('/worker.js') ?? '/worker.js'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-device]')) {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const status = form.querySelector('[role=status]')
    const isKeeping = form.dataset.device === 'keep'
    acts[form.dataset.device as keyof typeof acts](form).then(
      // Whoever answers from now on shows the page.
      (said) => (said ? tell(status, said) : location.reload()),
      async () => tell(status, isKeeping ? ((await isFull()) ? texts.full : texts.failed) : texts.notRemoved),
    )
    if (isKeeping) tell(status, texts.keeping)
  })
}

// Where it is kept, the browser is asked not to throw it away when it needs room. Some ask the learner in turn, so nobody waits.
if (document.querySelector('form[data-device=remove]')) navigator.storage?.persist?.().catch(() => false)

function tell(status: Element | null, words: string) {
  if (status) status.textContent = words
}

async function keep(): Promise<string | void> {
  if (!('serviceWorker' in navigator)) return texts.notHere
  const registration = await navigator.serviceWorker.register(workerUrl)
  const worker = registration.installing ?? registration.waiting
  if (worker) await untilActive(worker)
}

function untilActive(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve()
      // What it had to keep could not be kept.
      if (worker.state === 'redundant') reject(new Error('The worker was dropped'))
    })
  })
}

async function remove(form: HTMLFormElement): Promise<string | void> {
  if (!new FormData(form).has('sure')) return texts.tickFirst
  // Since this page was made another window may have added something: then it says first that this would be lost.
  const now = await (await fetch('/device')).text()
  if (!now.includes(`data-unsent="${form.dataset.unsent}"`)) return
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
  for (const name of await caches.keys()) await caches.delete(name)
  await new Promise((resolve) => (Object.assign(indexedDB.deleteDatabase('twinge'), { onsuccess: resolve, onerror: resolve, onblocked: resolve })))
}

/** Asked of the browser by trying: what it says about its room is rounded, or not true (Chromium 156). */
async function isFull(): Promise<boolean> {
  try {
    await (await caches.open('room')).put('/room', new Response(new Uint8Array(3_000_000)))
    return false
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError'
  } finally {
    // Where storage is refused altogether, this is refused too.
    await caches.delete('room').catch(() => false)
  }
}
