import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'

type SecretPlaces = {
  /** The setting TWINGE_SECRET. Empty counts as not given: that is what container files pass on for an unset one. */
  secret?: string | undefined
  /** Where the database is; the secret that we make ourselves lies beside it, so that one backup holds both. */
  databasePath: string
  /** Told when there was none and a new one was made. */
  onMade?: (path: string) => void
}

/** The key that signs learners' cookies. Whoever has it can pose as any learner; without it no cookie can be read again. */
export async function loadSecret({ secret, databasePath, onMade }: SecretPlaces): Promise<string> {
  if (secret) return requireLength(secret)
  const path = `${databasePath}.secret`
  // First: nothing needs to be written where it is there, so a restart works on a full disk too.
  const found = await read(path)
  if (found !== null) return requireWhole(found, path)
  if (await makeUnlessThere(path)) onMade?.(path)
  return requireWhole((await read(path)) ?? '', path)
}

/** 32 characters, as many as HMAC-SHA256 has bytes (RFC 2104 §3: a shorter key makes it weaker). */
function requireLength(secret: string): string {
  if (secret.length >= 32) return secret
  throw new Error(`TWINGE_SECRET has ${secret.length} characters; it needs at least 32. Make one with: openssl rand -hex 32`)
}

/**
 * Written whole under another name and then linked: a link fails where the file is already, so of two starts at once one
 * makes it and both read the same; and a start that is killed in between leaves no half-written secret.
 */
async function makeUnlessThere(path: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await writeFile(draft, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600, flush: true })
    await link(draft, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw new Error(`Cannot make the secret file ${path}. ${hasCode(error, 'ENOSPC') ? 'The disk is full: make room on it' : 'Let the user that runs the course write in its folder'}, or set TWINGE_SECRET.`, { cause: error })
  } finally {
    await rm(draft, { force: true })
  }
}

function requireWhole(text: string, path: string): string {
  const secret = text.trim()
  if (/^[0-9a-f]{64}$/.test(secret)) return secret
  throw new Error(`The secret file ${path} is damaged: it should hold 64 hexadecimal digits. Restore it from a backup; or delete it, and every learner starts anew.`)
}

/** Null where it is not there. */
async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw new Error(`Cannot read the secret file ${path}. Let the user that runs the course read it, or set TWINGE_SECRET.`, { cause: error })
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
