import { createServer } from 'node:net'

/**
 * The port that a setting names; null when it names none.
 * @param {string | undefined} setting
 */
export function toPort(setting) {
  if (!setting) return 3000
  const port = Number(setting)
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : null
}

/**
 * Why nothing can be served on this port, in words; null when all is well. Looks at every wildcard and loopback address:
 * where another program has only one of them (IPv6, say), listening on the rest would work, and half of the readers,
 * depending on how their system resolves "localhost", would see the other program.
 * @param {number} port @param {string | undefined} host
 * @returns {Promise<string | null>}
 */
export async function findPortProblem(port, host) {
  for (const address of host ? [host] : ['0.0.0.0', '::', '127.0.0.1', '::1']) {
    const code = await tryToListen(port, address)
    if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another: PORT=${port < 65_535 ? port + 1 : 3000} npm start`
    if (code === 'EACCES') return `This user may not use port ${port}. Choose another: PORT=3000 npm start`
    if (code === 'ENOTFOUND' || (code === 'EADDRNOTAVAIL' && host)) return `This machine has no address "${host}". Mend TWINGE_HOST, or leave it out to serve on every address.`
    // Any other: this machine does not have that kind of address (no IPv6).
  }
  return null
}

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} the error code */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code))
    // Without ipv6Only, `::` would stand for IPv4 too.
    server.listen({ port, host, ipv6Only: true }, () => server.close(() => resolve(undefined)))
  })
}
