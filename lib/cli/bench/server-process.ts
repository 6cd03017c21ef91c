import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

export type ServerProcess = ReturnType<typeof spawnServer>
type What = { port: number; program: string; args: string[]; cwd?: string; env?: Record<string, string> }

/** A server in a process of its own, on the loopback address only. It may still be starting; `ready` waits until it answers. */
export function spawnServer({ port, program, args, cwd, env }: What) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = once(child, 'close')
  // Whoever waits for `ended` next hears of it.
  ended.catch(() => {})
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null
  // A measurement that is cut off must not leave servers behind.
  const stopAtExit = () => child.kill('SIGTERM')
  process.once('exit', stopAtExit)
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    pid: child.pid ?? 0,
    output: () => output,
    /** Waits for the first 200 from a page. */
    async ready(path = '/'): Promise<void> {
      for (const until = Date.now() + 60_000; (await statusOf(origin + path)) !== 200; await sleep(2)) {
        if (!isRunning() || Date.now() > until) throw new Error(`${program} ${args.join(' ')} did not start:\n${output}`)
      }
    },
    async [Symbol.asyncDispose]() {
      process.off('exit', stopAtExit)
      if (!isRunning()) return
      child.kill('SIGTERM')
      // The course takes 4 s at most.
      await Promise.race([ended, sleep(8_000, undefined, { ref: false })])
      if (isRunning()) child.kill('SIGKILL')
      await ended
    },
  }
}

async function statusOf(url: string): Promise<number | null> {
  try {
    const response = await fetch(url, { redirect: 'manual' })
    await response.arrayBuffer()
    return response.status
  } catch {
    // Not there yet.
    return null
  }
}
