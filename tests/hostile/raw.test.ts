import { expect, test } from 'vitest'
import { freePort, startServer } from '#tests/support/crash/course-server.ts'
import { temporaryFolder } from '#tests/support/store.ts'
import { openConnection, statusesOf } from './raw-connection.ts'

/** Where a hidden request would lead: its answer can be told from all others. */
const hidden = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'
const host = 'Host: localhost\r\n'
const chunked = 'Transfer-Encoding: chunked\r\n'

/** What no HTTP client sends. A proxy might read any of these otherwise than we do, and pass on as one request what is two. */
const requests: Record<string, string> = {
  'a length and chunks': `POST /reading HTTP/1.1\r\n${host}Content-Length: 6\r\n${chunked}\r\n0\r\n\r\n${hidden}`,
  'chunks and a length': `POST /reading HTTP/1.1\r\n${host}${chunked}Content-Length: ${hidden.length + 5}\r\n\r\n0\r\n\r\n${hidden}`,
  'two lengths': `POST /reading HTTP/1.1\r\n${host}Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
  'two lengths in one': `POST /reading HTTP/1.1\r\n${host}Content-Length: 0, ${hidden.length}\r\n\r\n${hidden}`,
  'a length with a sign': `POST /reading HTTP/1.1\r\n${host}Content-Length: +0\r\n\r\n${hidden}`,
  'a length in hexadecimals': `POST /reading HTTP/1.1\r\n${host}Content-Length: 0x0\r\n\r\n${hidden}`,
  'a length below nothing': `POST /reading HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n${hidden}`,
  'a length past all numbers': `POST /reading HTTP/1.1\r\n${host}Content-Length: ${'9'.repeat(40)}\r\n\r\n${hidden}`,
  'a space before the colon': `POST /reading HTTP/1.1\r\n${host}Content-Length : ${hidden.length}\r\n\r\n${hidden}`,
  'chunks by another name': `POST /reading HTTP/1.1\r\n${host}Transfer-Encoding: xchunked\r\nContent-Length: 0\r\n\r\n${hidden}`,
  'chunks twice': `POST /reading HTTP/1.1\r\n${host}${chunked}Transfer-Encoding: identity\r\n\r\n0\r\n\r\n${hidden}`,
  'chunks on a folded line': `POST /reading HTTP/1.1\r\n${host}Transfer-Encoding:\r\n chunked\r\nContent-Length: 0\r\n\r\n${hidden}`,
  'a chunk whose size is none': `POST /reading HTTP/1.1\r\n${host}${chunked}\r\nzz\r\n${hidden}`,
  'a chunk of more than all memory': `POST /reading HTTP/1.1\r\n${host}${chunked}\r\nffffffffffffffffff\r\n${hidden}`,
  'a chunk that is longer than it says': `POST /reading HTTP/1.1\r\n${host}${chunked}\r\n1\r\nxx\r\n0\r\n\r\n${hidden}`,
  'lines that end with a line feed only': `GET /nowhere HTTP/1.1\nHost: localhost\n\n${hidden}`,
  'a line that ends with a carriage return only': `GET /nowhere HTTP/1.1\r\n${host}X: y\rContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
  'a null byte in a header': `GET /nowhere HTTP/1.1\r\n${host}X: a\0b\r\n\r\n${hidden}`,
  'a null byte in the path': `GET /no\0where HTTP/1.1\r\n${host}\r\n${hidden}`,
  'a header without a name': `GET /nowhere HTTP/1.1\r\n${host}: x\r\n\r\n${hidden}`,
  'a header without a colon': `GET /nowhere HTTP/1.1\r\n${host}x\r\n\r\n${hidden}`,
  'two hosts': `GET /nowhere HTTP/1.1\r\n${host}Host: evil.example\r\nConnection: close\r\n\r\n`,
  'no host': 'GET /nowhere HTTP/1.1\r\n\r\n',
  'a space in the path': `GET /no where HTTP/1.1\r\n${host}\r\n${hidden}`,
  'no version': `GET /nowhere\r\n\r\n${hidden}`,
  'a version that is not there yet': `GET /nowhere HTTP/9.9\r\n${host}\r\n${hidden}`,
  'the preface of HTTP/2': `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
  'an upgrade to HTTP/2': `GET /nowhere HTTP/1.1\r\n${host}Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n`,
  'a method that nobody knows': `HACK / HTTP/1.1\r\n${host}\r\n`,
  'a tunnel': `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n`,
  'a handshake of TLS': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'bytes that are no text': Array.from({ length: 2_000 }, (_, byte) => String.fromCharCode((byte * 7) % 256)).join(''),
  '3,000 headers': `GET /nowhere HTTP/1.1\r\n${host}${Array.from({ length: 3_000 }, (_, number) => `a${number}: b\r\n`).join('')}Connection: close\r\n\r\n`,
  'a header of 100,000 bytes': `GET /nowhere HTTP/1.1\r\n${host}X: ${'x'.repeat(100_000)}\r\n\r\n`,
  'a path of 100,000 bytes': `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n`,
}

test('Of what is no sound HTTP, nothing is taken for a second request', { timeout: 120_000 }, async () => {
  await using folder = await temporaryFolder()
  await using server = await startServer({ port: await freePort(), database: folder.file('twinge.sqlite') })
  await server.ready()
  for (const [what, text] of Object.entries(requests)) {
    using connection = openConnection(server.origin)
    connection.send(text)
    connection.finish()
    const received = await connection.ended
    const statuses = statusesOf(received)
    // A body that breaks off after its request was refused ends the connection with an answer of its own.
    expect([[], [400]], `${what}: ${received.slice(0, 200)}`).toContainEqual(statuses.slice(1))
    expect(statuses.every((status) => status >= 400 && status < 500), `${what}: ${received.slice(0, 200)}`).toBe(true)
    expect([what, received.split('content-security-policy: ').length - 1, received.includes('"status":"ok"')]).toEqual([what, statuses.length, false])
  }
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  expect(server.output()).not.toMatch(/could not be|Error|Unhandled|uncaught/i)
})

test('Requests sent one behind the other on a connection are each answered, in their order', async () => {
  await using folder = await temporaryFolder()
  await using server = await startServer({ port: await freePort(), database: folder.file('twinge.sqlite') })
  await server.ready()
  using connection = openConnection(server.origin)
  const paths = ['/about', '/nowhere', '/glossary', '/attempts/x', '/healthz']
  const last = `GET /evidence HTTP/1.1\r\n${host}Connection: close\r\n\r\n`
  connection.send(paths.map((path) => `GET ${path} HTTP/1.1\r\n${host}\r\n`).join('') + last)
  expect(statusesOf(await connection.ended)).toEqual([200, 404, 200, 404, 200, 200])
})
