import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Networks in which an address may be a proxy's, which then stands for every visitor (RFC 6890). */
const within = new BlockList()
for (const [network, bits] of [['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16]] as const) within.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [['::1', 128], ['fc00::', 7], ['fe80::', 10]] as const) within.addSubnet(network, bits, 'ipv6')

/**
 * Where a visitor comes from, so that one who asks for too much can be told from the others; null where that can't be
 * known. `proxies`: how many stand before this server, as the host says. Each adds the address that it was asked from
 * to X-Forwarded-For, at the end; what stands before those may be made up. Where nothing of use stands there, whoever
 * asked us counts.
 */
export function networkOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string | null {
  const forwarded = proxies > 0 ? toNetwork([headers['x-forwarded-for']].flat().join(',').split(',').at(-proxies)?.trim() ?? '') : null
  if (forwarded !== null) return forwarded
  const address = bare(socket.remoteAddress ?? '')
  const isWithin = within.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return isWithin ? null : toNetwork(address)
}

/** Of an IPv6 address the first half: a single household or server is given all that begin so (RFC 6177). */
function toNetwork(given: string): string | null {
  const address = bare(given)
  if (isIP(address) !== 6) return isIP(address) === 4 ? address : null
  const [head = '', tail = ''] = address.split('::')
  const [first, last] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const zeros = Array<string>(Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0))).fill('0')
  const groups = address.includes('::') ? [...(first ?? []), ...zeros, ...(last ?? [])] : (first ?? [])
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16)).join(':')
}

/** Some proxies write the port too (`203.0.113.7:51234`, `[2001:db8::1]:443`); Node gives IPv4 addresses as IPv6 ones where it listens for both. */
function bare(address: string): string {
  const [, inBrackets, beforePort] = /^(?:\[(.+)\](?::\d+)?|([\d.]+):\d+)$/.exec(address) ?? []
  return (inBrackets ?? beforePort ?? address).replace(/^::ffff:(?=\d+\.)/i, '')
}
