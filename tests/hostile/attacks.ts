import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { projectFolder } from '#tests/support/crash/course-server.ts'

/** A request as an attacker makes it. */
export type Attack = {
  method: string
  path: string
  headers: Record<string, string>
  body: string | null
  /** It carries a victim's own cookie, as another site can make their browser do. */
  isFromElsewhere?: true
}

/** Never part of a page: where it comes back with its brackets or its quote, markup was reflected. */
export const marker = 'zq7x'
export const reflected = new RegExp(`<${marker}|"${marker}=|'${marker}=`)

/** Every address of the app, from its files: a new route is attacked by itself. */
const files = readdirSync(join(projectFolder, 'app'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /(^|\/)route\.tsx?$/.test(name))
const toRoute = (name: string) => `/${name.replace(/\/?route\.tsx?$/, '')}`
export const routes = files.map(toRoute)

/** Those that write. */
export const postRoutes = files.filter((name) => /export async function POST/.test(readFileSync(join(projectFolder, 'app', name), 'utf8'))).map(toRoute)

/** The fields that forms of the course have, and some that none has. */
const fields = ['quiz', 'attempt', 'item', 'hash', 'round', 'choice', 'text', 'listed', 'place.a', 'match.a', 'part', 'then', 'name', 'lesson', 'id', 'sure', 'entry', 'day', 'felt', 'note', 'stretches', 'routine', 'from', 'standard', 'theme', 'layout', 'have', 'events', 'problem', 'changed', 'earlier', 'done', 'saved', 'verdict', 'sign', 'show', 'check', 'chest', 'hold', 'repeats', '__proto__', 'constructor', 'toString', 'place.__proto__', 'match.constructor', 'a[b]', 'a[__proto__][x]', '']

const dictionary = [
  '', ' ', '0', '-1', '1e999', 'NaN', 'Infinity', '9'.repeat(400), 'null', 'undefined', 'true', '[]', '{}', '{"__proto__":{"x":1}}', '[{"type":"quiz.passed"}]',
  `<${marker}>`, `"${marker}="`, `'${marker}='`, `"><${marker} onload=alert(1)>`, `javascript:alert(1)//<${marker}>`, `</title><${marker}>`, `<!--<${marker}>`, `<svg/onload=alert('${marker}')>`, `{{7*7}}\${7*7}<%= 7*7 %>#{7*7}`,
  "' or 1=1 --", "'; drop table events; --", '1 union select * from learners', "admin'/*", '%27%20or%201=1', '$ne', '$where',
  '../../../../etc/passwd', '..%2f..%2f..%2fetc%2fpasswd', '%2e%2e%2f%2e%2e%2f', '..\\..\\windows\\win.ini', '....//....//', '/etc/passwd%00.html', 'file:///etc/passwd', '%c0%ae%c0%ae/',
  '\r\nset-cookie: twinge_learner=x', '%0d%0aset-cookie:%20twinge_learner=x', '\n', '\t', '\0', '%00', '\u202e', '\ufeff', '\u2028', 'é'.repeat(300), '𝒳', '\ud800', '%ED%A0%80', '%', '%zz', '%E0%A4%A', '+', ';', '|id', '`id`', '$(id)', '||', '&&',
  '//evil.example', '/\\evil.example', 'https://evil.example', '/.//evil.example', 'data:text/html,x', '__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', '__defineGetter__',
  'spasms-and-cramps', 'prevention', 'final-check', 'x'.repeat(5_000),
]

const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...dictionary) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) }, { weight: 1, arbitrary: fc.uuid() })

const form = fc.array(fc.tuple(fc.constantFrom(...fields), value), { maxLength: 8 })

const strangeHeaders: Record<string, string>[] = [
  {}, {}, {},
  { 'x-forwarded-host': 'evil.example' }, { 'x-forwarded-proto': 'https,http' }, { 'x-forwarded-for': '127.0.0.1' }, { 'x-forwarded-prefix': `/<${marker}>` }, { 'x-original-url': '/erase/confirm' }, { 'x-rewrite-url': '/erase/confirm' },
  { 'x-http-method-override': 'DELETE' }, { 'x-middleware-subrequest': 'middleware:middleware' }, { 'x-middleware-prefetch': '1' }, { 'x-nextjs-data': '1' }, { rsc: '1' }, { 'next-router-state-tree': '%5B%5D' }, { 'next-router-prefetch': '1' }, { 'next-action': 'x' }, { 'next-resume': '1' }, { 'x-matched-path': '/erase/confirm' }, { 'x-invoke-path': '/_error' }, { 'x-nextjs-rewritten-path': '//evil.example' },
  { range: 'bytes=0-1' }, { 'if-none-match': '*' }, { 'if-modified-since': 'x' }, { 'accept-encoding': 'br;q=0, *;q=0' }, { 'accept-encoding': 'x'.repeat(2_000) }, { accept: 'text/x-component' }, { 'content-encoding': 'gzip' }, { expect: '200-ok' }, { 'sec-fetch-site': 'cross-site' }, { referer: `https://evil.example/<${marker}>` }, { referer: 'x' }, { te: 'trailers' }, { 'twinge-in-place': '1' }, { cookie2: 'x' }, { 'user-agent': `<${marker}>` }, { 'accept-language': '../../x' }, { ['x'.repeat(300)]: 'y'.repeat(300) },
]

const types = ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded', 'application/x-www-form-urlencoded', 'application/json', 'multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded; charset=utf-7', '']

/** A form as one of our pages has it. */
export type Form = { path: string; fields: Record<string, string> }

type Aim = {
  origin: string
  /** What an attacker may send. */
  cookies: readonly string[]
  /** Attempts, lessons and the like that are there. */
  ids: readonly string[]
  /** Sent with a field or two changed, and so further in than made-up ones get. */
  forms: readonly Form[]
  /** Someone whose browser another site makes send things, and what it would send. */
  victim: { cookie: string; forms: readonly Form[] }
  /** Learners with a device that says what it likes, and what they say. */
  meddlers: readonly string[]
  events: fc.Arbitrary<string>
  /** Pages that show what came of it. */
  pages: readonly string[]
}

/** What a browser says of a post that another site made, or an old one leaves out. */
const elsewhere: Record<string, string>[] = [
  {},
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  { referer: 'https://evil.example/' },
  { origin: 'http://localhost' },
  { origin: '' },
]

const methods = fc.oneof({ weight: 6, arbitrary: fc.constant('GET') }, { weight: 8, arbitrary: fc.constant('POST') }, { weight: 1, arbitrary: fc.constantFrom('HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND') })

/** Attacks on a course. */
export function attacks({ origin, cookies, ids, forms, victim, meddlers, events, pages }: Aim): fc.Arbitrary<Attack> {
  const part = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...ids, '1', '2', 'result', 'chest', 'send-the-signal') }, { weight: 1, arbitrary: value })
  const path = fc.tuple(fc.constantFrom(...routes), fc.array(part, { minLength: 4, maxLength: 4 })).map(([route, parts]) => {
    const next = [...parts]
    return route.replaceAll(/\[(\.\.\.)?\w+\]/g, () => toPath(next.pop() ?? ''))
  })
  const wild = fc.oneof(value.map((one) => `/${toPath(one)}`), value.map((one) => toPath(one)), fc.constantFrom('//evil.example/', '/_next/static/../../../package.json', '/_next/image?url=http://127.0.0.1/', '/_next/data/x.json', '/assets/../../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/.git/config', '/data/twinge.sqlite', '*', 'http://evil.example/'))
  const nearlyRight = fc.tuple(fc.constantFrom(...forms), fc.constantFrom(...cookies, ''), fc.constantFrom(...strangeHeaders), form.map((changes) => changes.slice(0, 2)), value, fc.nat()).map(([{ path: to, fields: given }, cookie, strange, added, changed, at]) => {
    const names = Object.keys(given)
    const name = names[at % (names.length + 1)]
    const body = [...Object.entries({ ...given, ...(name !== undefined && { [name]: changed }) }), ...added]
    return { method: 'POST', path: to, headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...(cookie && { cookie }), ...strange }, body: toQuery(body) }
  })
  const madeUp = fc
    .record({
      method: methods,
      target: fc.oneof({ weight: 6, arbitrary: path }, { weight: 1, arbitrary: wild }),
      query: form,
      body: form,
      strange: fc.constantFrom(...strangeHeaders),
      type: fc.constantFrom(...types),
      from: fc.constantFrom(origin, origin, origin, 'https://evil.example', 'null', ''),
      cookie: fc.constantFrom(...cookies, ''),
      isLong: fc.integer({ min: 0, max: 60 }).map((one) => one === 0),
    })
    .map(({ method, target, query, body, strange, type, from, cookie, isLong }) => {
      const search = query.length > 0 ? `?${toQuery(query)}` : ''
      const hasBody = !['GET', 'HEAD', 'TRACE', 'OPTIONS'].includes(method)
      const headers = { ...(cookie && { cookie }), ...(from && { origin: from }), ...(hasBody && type && { 'content-type': type }), ...strange }
      return { method, path: (target + search).slice(0, 7_000) || '/', headers, body: hasBody ? toQuery(body) + (isLong ? `&x=${'x'.repeat(20_000)}` : '') : null }
    })
  const fromElsewhere = fc
    .record({ form: fc.constantFrom(...victim.forms), headers: fc.constantFrom(...elsewhere), type: fc.constantFrom(...types), strange: fc.constantFrom<Record<string, string>>({}, { 'twinge-in-place': '1' }, { 'x-http-method-override': 'POST' }) })
    .map(({ form: { path: to, fields: given }, headers, type, strange }) => ({ method: 'POST', path: to, headers: { cookie: victim.cookie, ...(type && { 'content-type': type }), ...headers, ...strange }, body: toQuery(Object.entries(given)), isFromElsewhere: true as const }))
  const meddled = fc
    .record({ cookie: fc.constantFrom(...meddlers), said: events, have: fc.constantFrom('0', '0', '7', '-1', '1e999') })
    .map(({ cookie, said, have }) => ({ method: 'POST', path: '/device/sync', headers: { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' }, body: toQuery([['have', have], ['events', said]]) }))
  const looked = fc.record({ cookie: fc.constantFrom(...meddlers), path: fc.constantFrom(...pages) }).map(({ cookie, path: at }) => ({ method: 'GET', path: at, headers: { cookie }, body: null }))
  return fc.oneof(
    { weight: 8, arbitrary: madeUp },
    { weight: 4, arbitrary: nearlyRight },
    { weight: 2, arbitrary: fromElsewhere },
    { weight: 1, arbitrary: meddled },
    { weight: 1, arbitrary: looked },
  )
}

/** As it is, but for what no HTTP client sends. */
function toPath(text: string): string {
  return text.toWellFormed().replaceAll(/[^\u0021-\u007e]|[#?]/gu, (letter) => encodeURIComponent(letter))
}

function toQuery(pairs: readonly [string, string][]): string {
  return pairs.map(([name, given]) => `${encodeURIComponent(name)}=${encodeURIComponent(given.toWellFormed())}`).join('&')
}
