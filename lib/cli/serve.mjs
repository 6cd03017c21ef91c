/**
 * `npm start`: serves the built course until it is told to stop. PORT (3000) and TWINGE_HOST (every address) say where.
 * `npm run dev` is the same with "dev": it shows an edit when the page is loaded again.
 */
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPortProblem, toPort } from './port.mjs'

const isDevelopment = process.argv[2] === 'dev'
// Before anything that reads them is loaded.
process.env.NODE_ENV = isDevelopment ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'

const port = toPort(process.env.PORT)
// Not HOSTNAME: many shells and every container set it to the machine's own name.
const host = process.env.TWINGE_HOST || undefined
const problem = port === null ? `PORT is "${process.env.PORT}"; it must be a number from 1 to 65535, for example PORT=3001.` : await findPortProblem(port, host)
if (problem || port === null) {
  console.error(problem)
  process.exit(1)
}

let isStopping = false
/** @type {import('node:http').Server | undefined} */
let server
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) process.on(signal, () => void stop())
stopWithNpm()

const { startServer } = await import('../server/start-server.ts')
server = await startServer({ root: fileURLToPath(new URL('../..', import.meta.url)), port, host, isDevelopment }).catch((error) => {
  // Another start may have taken the port meanwhile. Next, once there, would only log what is thrown here.
  console.error(`The course could not be started: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
})

await waitForAnswer()

/** Says so only when a page really comes, not when the port is open. */
async function waitForAnswer() {
  const address = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  const url = `http://${address}:${port}`
  let warned = false
  // The pages of a course that can't be shown are not asked for again and again.
  for (let pause = 100; !isStopping; pause = Math.min(2 * pause, 10_000)) {
    const status = await statusOf(url)
    if (status !== null && status < 500) return console.log(`The course is at ${url}`)
    if (status !== null && !warned) {
      console.error(`The course starts, but answers with an error (${status}). What is above may say why.`)
      warned = true
    }
    await sleep(pause)
  }
}

/** @param {string} url */
async function statusOf(url) {
  try {
    // A redirect is an answer too.
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
    await response.body?.cancel()
    return response.status
  } catch {
    // Not there yet.
    return null
  }
}

/** Answers what is begun, and ends. Answers are on disk before they are confirmed, so nothing is lost where that takes too long. */
async function stop() {
  if (isStopping) return
  isStopping = true
  // A reader that holds a connection open must not hold us up, and the database is to be closed all the same.
  setTimeout(() => server?.closeAllConnections(), 3_000).unref()
  setTimeout(() => process.exit(0), 4_000).unref()
  await new Promise((closed) => {
    if (!server) return closed(undefined)
    // For connections whose answer was begun before: those begun after say that they close.
    server.keepAliveTimeout = 1
    server.close(closed)
  })
  const { closeRuntime } = await import('../runtime.ts')
  await closeRuntime()
  process.exit(0)
}

/**
 * Seen with npm 11.19 and dash 0.5.12: a SIGTERM to npm ends npm and the shell between it and us, and does not reach us.
 * We would live on and keep the port. So when that shell is gone, and another process is our parent, we stop as well.
 */
function stopWithNpm() {
  if (!['start', 'dev'].includes(process.env.npm_lifecycle_event ?? '')) return
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && void stop(), 500).unref()
}
