import type { Server } from 'node:http'
import next from 'next'
import { getAssets, getCourse, getRuntime, readContact, readHelpLines, readLanguage, readProxies } from '#lib/runtime.ts'
import { createCourseServer } from './course-server.ts'

type StartOptions = { root: string; port: number; host: string | undefined; isDevelopment: boolean }

/** Starts the course in this process. It listens when the promise resolves. */
export async function startServer({ root, port, host, isDevelopment }: StartOptions): Promise<Server> {
  // Before anything is served: a wrong number to call would be worse than none.
  readHelpLines()
  readContact()
  readLanguage()
  const proxies = readProxies()
  const app = next({ dev: isDevelopment, dir: root, port, ...(host && { hostname: host }) })
  const [handle] = await Promise.all([app.prepare().then(() => app.getRequestHandler()), warmUp()])
  const server = createCourseServer({
    root,
    isDevelopment,
    proxies,
    // Bundled anew for each page while they are edited.
    loadAssets: isDevelopment ? async () => (await import('#lib/assets/build-assets.ts')).buildAssets(root) : getAssets,
    app: (request, response) => handle(request, response),
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return server
}

/** Opens the database and reads the course ahead of the first visitor. What is wrong is told in the log, and tried again at each visit. */
async function warmUp() {
  await Promise.all(
    [getCourse(), getRuntime()].map((part) => part.catch((error: unknown) => console.error(error instanceof Error ? error.message : error))),
  )
}
