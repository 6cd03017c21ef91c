/** What a service worker has that a page has not (W3C Service Workers). TypeScript's own types for it can't stand beside those of pages. */
type WorkerEvent = Event & { waitUntil(until: Promise<unknown>): void }
type WorkerFetch = WorkerEvent & { request: Request; respondWith(response: Promise<Response>): void }

declare module 'course:worker' {
  export const worker: {
    addEventListener(type: 'fetch', listen: (event: WorkerFetch) => void): void
    addEventListener(type: 'install' | 'activate' | 'sync', listen: (event: WorkerEvent) => void): void
    skipWaiting(): Promise<void>
    clients: { claim(): Promise<void> }
    registration: ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }
    /** Set by app/worker.js. */
    courseVersion: string
  }
}

declare module 'course:routes' {
  /** The app's routes, each with a pattern for its path whose groups are its parameters. */
  export const routes: readonly { pattern: string; load: () => Promise<Record<string, unknown>> }[]
}
