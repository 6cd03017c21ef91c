/** `npm start`: serves the built course until it is told to stop. PORT (3000) and TWINGE_HOST (every address) say where. */
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPortProblem, toPort } from './port.mjs'

const port = toPort(process.env.PORT)
// Not HOSTNAME: many shells and every container set it to the machine's own name.
const host = process.env.TWINGE_HOST || undefined
const problem = port === null ? `PORT is "${process.env.PORT}"; it must be a number from 1 to 65535, for example PORT=3001.` : await findPortProblem(port, host)
if (problem) {
  console.error(problem)
  process.exit(1)
}

const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--port', String(port), ...(host ? ['--hostname', host] : [])], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
})

const stopping = new AbortController()
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) process.on(signal, () => stop(signal))
stopWithNpm()
next.on('exit', (code) => process.exit(stopping.signal.aborted ? 0 : (code ?? 1)))

await waitForAnswer()

/** Says so only when a page really comes, not when the port is open. */
async function waitForAnswer() {
  const address = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  const url = `http://${address}:${port}`
  let warned = false
  while (!stopping.signal.aborted) {
    const status = await statusOf(url)
    if (status !== null && status < 500) return console.log(`The course is at ${url}`)
    if (status !== null && !warned) {
      console.error(`The course starts, but answers with an error (${status}). What is above may say why.`)
      warned = true
    }
    await sleep(100)
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

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  stopping.abort()
  // Next answers what it has begun and ends. It does not know SIGHUP (the terminal was closed).
  next.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  // A reader that holds a connection open must not hold us up. Answers are on disk before they are confirmed.
  setTimeout(() => next.kill('SIGKILL'), 4_000).unref()
}

/**
 * Seen with npm 11.19 and dash 0.5.12: a SIGTERM to npm ends npm and the shell between it and us, and does not reach us.
 * We would live on and keep the port. So when that shell is gone, and another process is our parent, we stop as well.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return
  const shell = process.ppid
  setInterval(() => !stopping.signal.aborted && process.ppid !== shell && stop('SIGTERM'), 500).unref()
}
