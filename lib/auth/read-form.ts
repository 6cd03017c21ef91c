/**
 * The fields of a posted form. Anyone may post here, so no more than `limitBytes` is ever held in memory; the longest
 * form of the course takes less than 2 kB.
 */
export async function readForm(request: Request, limitBytes = 16_384): Promise<URLSearchParams | 'too-large' | 'wrong-type' | 'cut-off'> {
  if (!isUrlEncoded(request.headers)) return 'wrong-type'
  // Spares reading what says itself that it is too long; what it says is never trusted.
  if (Number(request.headers.get('content-length')) > limitBytes) return 'too-large'
  // The connection broke, or the server gave up on one that came in drops. Left to Next, each would be an error in its log.
  const bytes = await readAtMost(request.body, limitBytes).catch(() => 'cut-off' as const)
  if (bytes === 'cut-off') return bytes
  return bytes === null ? 'too-large' : new URLSearchParams(new TextDecoder().decode(bytes))
}

/** What an HTML form sends unless told otherwise. Other types would bring parsers with a larger surface (multipart). */
function isUrlEncoded(headers: Headers): boolean {
  const type = headers.get('content-type')?.split(';')[0]
  return type?.trim().toLowerCase() === 'application/x-www-form-urlencoded'
}

/** Null when there is more; the rest is then not read at all. */
async function readAtMost(body: Request['body'], limit: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(limit)
  let length = 0
  const reader = body?.getReader()
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    if (length + read.value.byteLength > limit) {
      await reader?.cancel()
      return null
    }
    bytes.set(read.value, length)
    length += read.value.byteLength
  }
  return bytes.subarray(0, length)
}
