import { stringifySetCookie } from 'cookie'
import { findLearner, learnerCookieName, learnerCookieOptions, signLearner } from './learner-cookie.ts'
import type { Learners } from './learners.ts'
import { isOverTls } from './over-tls.ts'

/** Learners by a cookie that is signed with `secret`. */
export function cookieLearners(secret: string): Learners {
  return {
    find: (cookies) => findLearner(cookies, secret),
    toCookies(learner, headers) {
      const options = learnerCookieOptions(isOverTls(headers.get('x-forwarded-proto')))
      const kept = learner === null ? { value: '', maxAge: 0 } : { value: signLearner(learner, secret), maxAge: options.maxAge }
      return [stringifySetCookie({ name: learnerCookieName, ...options, ...kept })]
    },
  }
}
