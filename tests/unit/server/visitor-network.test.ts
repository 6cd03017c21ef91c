import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { parseProxies } from '#lib/server/visitor-limits.ts'
import { networkOf } from '#lib/server/visitor-network.ts'

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '8193:3512:1:2'],
  ['2001:db8::1', '8193:3512:0:0'],
])('%s is told from other networks', (address, network) => {
  expect(networkOf(from(address), 0)).toBe(network)
})

test('Two addresses of one IPv6 network are one visitor', () => {
  expect(networkOf(from('2001:db8:1:2::1'), 0)).toBe(networkOf(from('2001:db8:1:2:ffff::9'), 0))
})

test.each(['127.0.0.1', '::1', '::ffff:172.17.0.1', '10.1.2.3', '192.168.1.4', '100.64.0.1', 'fd00::1', 'fe80::1', ''])('%s may be a proxy that stands for everybody, so nobody is told from another', (address) => {
  expect(networkOf(from(address), 0)).toBeNull()
})

test('Without proxies nobody can choose who they are taken for', () => {
  expect(networkOf(from('203.0.113.7', '198.51.100.1'), 0)).toBe('203.0.113.7')
})

test.each([
  ['198.51.100.1', 1, '198.51.100.1'],
  ['192.168.1.4', 1, '192.168.1.4'],
  ['made-up, 198.51.100.1', 1, '198.51.100.1'],
  ['203.0.113.9, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
  ['198.51.100.1', 2, null],
  ['203.0.113.7:51234', 1, '203.0.113.7'],
  ['[2001:db8::1]:443', 1, '8193:3512:0:0'],
  ['[2001:db8::1]', 1, '8193:3512:0:0'],
  ['', 1, null],
  ['<x>', 1, null],
])('Of "%s", %i proxies have seen %s', (forwarded, proxies, network) => {
  expect(networkOf(from('127.0.0.1', forwarded), proxies)).toBe(network)
})

test.each(['', '<x>', 'unknown', '198.51.100.1:x'])('Where "%s" names nobody, whoever asked us counts', (forwarded) => {
  expect(networkOf(from('203.0.113.7', forwarded), 1)).toBe('203.0.113.7')
})

test('A number of proxies that is none keeps the course from starting', () => {
  expect([parseProxies(undefined), parseProxies(''), parseProxies(' 1 ')]).toEqual([0, 0, 1])
  expect(() => parseProxies('yes')).toThrowErrorMatchingInlineSnapshot(`[Error: TWINGE_PROXIES is "yes"; it must be the number of proxies before the course, from 0 to 9, for example TWINGE_PROXIES=1. Mend the setting, or leave it out where there is none.]`)
})
