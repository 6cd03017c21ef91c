import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export const parts = ['browser', 'server', 'build'] as const
export type Part = (typeof parts)[number]

/** This checkout: its Node packages measure, whichever checkout is measured. */
export const benchFolder = join(import.meta.dirname, '../../..')

export type Options = {
  parts: readonly Part[]
  /** The built checkout of the course that is measured. */
  target: string
  sizes: Sizes
}

/** How much is measured. */
export type Sizes = {
  /** Loads of a page, and presses of "Check answer", for each median in the browser. */
  browserSamples: number
  /** Requests one after the other, for each median of the server's time. */
  serverSamples: number
  /** Turns of the load generator for each side, and how long each lasts. */
  rateRounds: number
  rateSeconds: number
  answerRounds: number
  starts: number
  /** Requests after which memory is read again, and how long they may take. */
  memoryRequests: number
  memorySeconds: number
}

const full: Sizes = {
  browserSamples: 7,
  serverSamples: 200,
  rateRounds: 5,
  rateSeconds: 2,
  answerRounds: 7,
  starts: 5,
  memoryRequests: 100_000,
  memorySeconds: 60,
}

/** To try the measurements themselves: their figures say nothing. */
const quick: Sizes = { browserSamples: 1, serverSamples: 20, rateRounds: 1, rateSeconds: 2, answerRounds: 1, starts: 1, memoryRequests: 1_000, memorySeconds: 3 }

/** What stands behind `npm run bench --`, or what is wrong with it, in words. */
export function parseOptions(args: string[]): Options | { problem: string } {
  const parsed = readArgs(args)
  if ('problem' in parsed) return parsed
  const { values, positionals } = parsed
  const unknown = positionals.find((name) => !parts.some((part) => part === name))
  if (unknown !== undefined) return { problem: `There is no part "${unknown}". The parts are: ${parts.join(', ')}.` }
  const target = resolve(values.target)
  if (!existsSync(join(target, 'lib/cli/serve.mjs'))) return { problem: `There is no course in ${target}: --target must be the folder of a built checkout.` }
  const wanted = parts.filter((part) => positionals.length === 0 || positionals.includes(part))
  return { parts: wanted, target, sizes: values.quick ? quick : full }
}

function readArgs(args: string[]) {
  try {
    const options = { target: { type: 'string', default: benchFolder }, quick: { type: 'boolean', default: false } } as const
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    // An option that there is not, or one without its value; Node's message says which.
    if (error instanceof TypeError) return { problem: error.message }
    throw error
  }
}
