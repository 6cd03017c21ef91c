import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The project whose tests run. */
export const projectFolder = join(import.meta.dirname, '../../..')

export type CourseServer = Awaited<ReturnType<typeof startServer>>
type Where = {
  port: number
  database: string
  /** A copy of the project, where a test changes it. */
  folder?: string
  /** Further settings. */
  settings?: Record<string, string>
  /** Heeds what a file's mode allows, even if the tests run as root. */
  isOrdinary?: boolean
}

/** A real server process on the built course. It may still be starting; `ready` waits until it answers. */
export async function startServer({ port, database, folder = projectFolder, settings = {}, isOrdinary = false }: Where) {
  requireBuild(folder)
  const asOrdinary = isOrdinary && process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : []
  const [command, ...args] = [...asOrdinary, process.execPath, 'lib/cli/serve.mjs']
  const server = spawn(command, args, {
    cwd: folder,
    // Not what Vitest sets: the server must be the one that learners get.
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port), TWINGE_DATABASE: database, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that a kill takes its children too.
    detached: true,
  })
  let output = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = once(server, 'exit').then(([code]) => code as number | null)
  const origin = `http://localhost:${port}`
  const signal = (name: 'SIGKILL' | 'SIGTERM') => isRunning() && process.kill(-pidOf(server.pid), name)
  // A test that is cut off must not leave servers behind.
  const killAtExit = () => signal('SIGKILL')
  process.once('exit', killAtExit)
  void exited.then(() => process.off('exit', killAtExit))
  const isRunning = () => server.exitCode === null && server.signalCode === null
  return {
    origin,
    pid: pidOf(server.pid),
    exited,
    output: () => output,
    /** Rejects when the server ends by itself. */
    async untilItFails(): Promise<never> {
      await exited
      throw new Error(`The server ended by itself:\n${output}`)
    },
    /** Waits for an answer from /healthz, whatever it says. */
    async ready() {
      for (const until = Date.now() + 60_000; ; await sleep(30)) {
        const answer = await fetch(`${origin}/healthz`).catch(() => null)
        if (answer) return answer
        if (!isRunning() || Date.now() > until) throw new Error(`The course did not start:\n${output}`)
      }
    },
    /** As a power cut or the out-of-memory killer would: nothing can be tidied up. */
    async kill() {
      signal('SIGKILL')
      await exited
    },
    /** As `docker stop` and systemd do: only the process that was started is told. Gives its exit code. */
    async stop() {
      server.kill('SIGTERM')
      return exited
    },
    [Symbol.asyncDispose]: async () => {
      signal('SIGKILL')
      await exited
    },
  }
}

/** A port that nobody uses. The same one serves before and after a restart, so that learners find the course again. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port to be had')
  return address.port
}

function requireBuild(folder: string) {
  if (existsSync(join(folder, '.next/BUILD_ID'))) return
  throw new Error(`There is no build of the course in ${folder}, and these tests start the built course. Run \`npm run build\` first.`)
}

function pidOf(pid: number | undefined): number {
  if (pid === undefined) throw new Error('The server process could not be started')
  return pid
}
