import type { IncomingMessage } from 'node:http'
import { createAllowance } from './allowance.ts'
import { networkOf } from './visitor-network.ts'

/**
 * Far more than a class of 40 behind one address needs (all of them open a page at once; each then sends an answer every
 * few seconds), and a small part of what the server can do. Files and pages that are kept cost next to nothing and count
 * for nothing.
 */
const work = { atOnce: 600, perSecond: 30 }

/** New learners stay in the database until they erase themselves. 500 at once is a school; 12 a minute fill 20 MB in a day. */
const newLearners = { atOnce: 500, perSecond: 0.2 }

/** Asks for how long a request that costs something has to wait: 0 seconds for almost all. */
export function createVisitorLimits(proxies: number, isKnown: (request: IncomingMessage) => Promise<boolean>) {
  const [workAllowed, newLearnerAllowed] = [createAllowance(work), createAllowance(newLearners)]
  return async (request: IncomingMessage): Promise<number> => {
    const network = networkOf(request, proxies)
    if (network === null) return 0
    const wait = workAllowed(network, performance.now())
    if (wait > 0 || request.method !== 'POST' || (await isKnown(request))) return wait
    return newLearnerAllowed(network, performance.now())
  }
}

/** Reads the setting TWINGE_PROXIES. Empty counts as not given. Throws what the host has to mend. */
export function parseProxies(setting: string | undefined): number {
  const given = setting?.trim() || '0'
  if (/^\d$/.test(given)) return Number(given)
  throw new Error(`TWINGE_PROXIES is "${given}"; it must be the number of proxies before the course, from 0 to 9, for example TWINGE_PROXIES=1. Mend the setting, or leave it out where there is none.`)
}
