import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findOnPath } from '../find-on-path.mjs'
import { acceptEncoding } from './http-client.ts'
import { benchFolder } from './options.ts'

export type Request = { url: string; cookie: string }
export type Load = { requests: number; perSecond: number }

const run = promisify(execFile)
const wrk = findOnPath('wrk')

export const loadGenerator = wrk === undefined ? 'autocannon' : 'wrk'
export const connections = 16

/** Asks for a page as often as the server answers, over a few connections. */
export function generateLoad(request: Request, seconds: number): Promise<Load> {
  return wrk === undefined ? runAutocannon(request, seconds) : runWrk(wrk, request, seconds)
}

async function runWrk(program: string, { url, cookie }: Request, seconds: number): Promise<Load> {
  const headers = [`Accept-Encoding: ${acceptEncoding}`, `Cookie: ${cookie}`].flatMap((header) => ['-H', header])
  const { stdout } = await run(program, ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', ...headers, url])
  const figure = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1])
  const load = { requests: figure(/(\d+) requests in/), perSecond: figure(/Requests\/sec:\s+([\d.]+)/) }
  if (/Non-2xx|Socket errors/.test(stdout) || Number.isNaN(load.perSecond)) throw new Error(`wrk at ${url}:\n${stdout}`)
  return load
}

async function runAutocannon({ url, cookie }: Request, seconds: number): Promise<Load> {
  const program = join(benchFolder, 'node_modules/autocannon/autocannon.js')
  const headers = [`Accept-Encoding=${acceptEncoding}`, `Cookie=${cookie}`].flatMap((header) => ['-H', header])
  const args = ['--json', '--no-progress', '-c', String(connections), '-d', String(seconds), ...headers, url]
  const { stdout } = await run(process.execPath, [program, ...args])
  const result = JSON.parse(stdout) as { non2xx: number; errors: number; '2xx': number; duration: number }
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`autocannon at ${url}:\n${stdout}`)
  return { requests: result['2xx'], perSecond: result['2xx'] / result.duration }
}
