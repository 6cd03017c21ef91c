import { connect } from 'node:net'

/** Text as it is sent and comes back, byte for byte. */
const bytes = 'latin1'

/** A connection on which anything can be said. `ended` gives all that came back, once the server has closed it. */
export function openConnection(origin: string) {
  const { port } = new URL(origin)
  const socket = connect(Number(port), 'localhost')
  let received = ''
  socket.on('data', (chunk: Buffer) => (received += chunk.toString(bytes)))
  // Cut off while we send: an answer too.
  socket.on('error', () => undefined)
  const ended = new Promise<string>((resolve) => void socket.once('close', () => resolve(received)))
  return {
    ended,
    received: () => received,
    /** False when it did not fit and should wait a moment. */
    send: (text: string) => socket.writable && socket.write(Buffer.from(text, bytes)),
    /** Takes nothing of what comes back any more. */
    stopReading: () => socket.pause(),
    goOnReading: () => socket.resume(),
    /** Says that no more comes. */
    finish: () => socket.end(),
    isOpen: () => !socket.destroyed,
    drained: () => Promise.race([new Promise((resolve) => void socket.once('drain', resolve)), ended]),
    [Symbol.dispose]: () => socket.destroy(),
  }
}

/** Status lines of what came back, in order. */
export function statusesOf(received: string): number[] {
  return [...received.matchAll(/(?<=^|\r\n\r\n|\n|[^\r\n])HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
}

/** The beginning of a post as our own pages send it; the fields of its length and the empty line are the caller's. */
export function postTo(path: string, origin: string, from = origin): string {
  return `POST ${path} HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nOrigin: ${from}\r\nContent-Type: application/x-www-form-urlencoded\r\n`
}
