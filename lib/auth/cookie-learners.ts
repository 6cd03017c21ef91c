import { stringifySetCookie } from 'cookie'
import { findLearner, hostCookieName, learnerCookieName, learnerCookieOptions, signLearner } from './learner-cookie.ts'
import type { Learners } from './learners.ts'
import { isOverTls } from './over-tls.ts'

/** Learners by a cookie that is signed with `secret`. */
export function cookieLearners(secret: string): Learners {
  return {
    find: (cookies) => findLearner(cookies, secret),
    toCookies(learner, headers) {
      const secure = isOverTls(headers.get('x-forwarded-proto'))
      const options = learnerCookieOptions(secure)
      const kept = learner && stringifySetCookie({ name: secure ? hostCookieName : learnerCookieName, value: signLearner(learner, secret), ...options })
      if (kept) return [kept]
      const names = secure ? [hostCookieName, learnerCookieName] : [learnerCookieName]
      return names.map((name) => stringifySetCookie({ name, value: '', ...options, maxAge: 0 }))
    },
  }
}
