import { describe, expect, test } from 'vitest'
import { isSameOrigin } from '#lib/auth/same-origin.ts'

const host = 'course.example'
const allows = (headers: Record<string, string>) => isSameOrigin(new Headers(headers))

describe('Our own pages may write', () => {
  test.each([
    ['the same host', { host, origin: 'https://course.example' }],
    ['the same host over http', { host, origin: 'http://course.example' }],
    ['the same port', { host: 'localhost:3000', origin: 'http://localhost:3000' }],
    ['an IPv6 address', { host: '[::1]:3000', origin: 'http://[::1]:3000' }],
    ['a default port that only the proxy writes', { host: 'course.example:443', origin: 'https://course.example' }],
    ['upper case', { host: 'Course.Example', origin: 'https://course.example' }],
    ['a host inside a proxy', { host: '10.0.0.7:3000', 'x-forwarded-host': host, origin: 'https://course.example' }],
    ['two proxies', { host: 'inner', 'x-forwarded-host': 'course.example, middle', origin: 'https://course.example' }],
    ['no Origin, but Sec-Fetch-Site', { host, 'sec-fetch-site': 'same-origin' }],
    ['no Origin, but Referer', { host, referer: 'https://course.example/lessons/prevention' }],
  ])('%s', (_, headers) => {
    expect(allows(headers)).toBe(true)
  })
})

describe('Nobody else may', () => {
  test.each([
    ['another site', { host, origin: 'https://evil.example' }],
    ['a subdomain', { host, origin: 'https://a.course.example' }],
    ['a host that only begins like ours', { host, origin: 'https://course.example.evil.example' }],
    ['our name as a user name', { host, origin: 'https://course.example@evil.example' }],
    ['another port', { host: 'localhost:3000', origin: 'http://localhost:3001' }],
    ['a hidden origin', { host, origin: 'null', 'sec-fetch-site': 'same-origin', referer: 'https://course.example/' }],
    ['an empty origin', { host, origin: '' }],
    ['an origin that is no address', { host, origin: 'course.example' }],
    ['an origin without a host', { host: '', origin: 'file:///' }],
    ['the name inside the proxy', { host: 'inner', 'x-forwarded-host': host, origin: 'http://inner' }],
    ['a good Referer beside a foreign Origin', { host, origin: 'https://evil.example', referer: 'https://course.example/' }],
    ['the same site only', { host, 'sec-fetch-site': 'same-site', referer: 'https://course.example/' }],
    ['another site that names no Origin', { host, 'sec-fetch-site': 'cross-site' }],
    ['a foreign Referer', { host, referer: 'https://evil.example/course.example' }],
    ['nothing said', { host }],
    ['no host', { origin: 'https://course.example' }],
  ])('%s', (_, headers) => {
    expect(allows(headers)).toBe(false)
  })
})
