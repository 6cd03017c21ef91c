/** The database cannot be used. The message is for whoever runs the course: where, what, and how to mend it. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError'

  constructor(path: string, cause: unknown) {
    super(`Cannot use the database at ${path}: ${explain(cause)}`, { cause })
  }
}

const elsewhere = 'or set TWINGE_DATABASE to another path.'

/** By the codes of Node's file system and of SQLite (https://www.sqlite.org/rescode.html). */
const explanations: Record<string, string> = {
  EACCES: `this user may not write there. Let the user that runs the course write the file and its folder, ${elsewhere}`,
  EPERM: `this user may not write there. Let the user that runs the course write the file and its folder, ${elsewhere}`,
  EROFS: `the disk is read-only. Mount it for writing, ${elsewhere}`,
  ENOENT: `its folder is not there and cannot be made. Make the folder, ${elsewhere}`,
  ENOTDIR: `a part of the path is a file, not a folder. Move that file away, ${elsewhere}`,
  EEXIST: `a part of the path is a file, not a folder. Move that file away, ${elsewhere}`,
  EISDIR: 'it is a folder. Give the path of a file, for example one in that folder.',
  ENOSPC: `the disk is full. Make room on it, ${elsewhere}`,
  'SQLite 5': 'another program keeps it locked. The course goes on by itself once that program lets go; close it if it does not.',
  'SQLite 8': `it is read-only. Let the user that runs the course write the file and its folder, ${elsewhere}`,
  'SQLite 10': 'reading or writing failed. Look whether the disk is full or failing; if neither, stop the course and restore the newest backup.',
  'SQLite 11': 'the file is damaged. Stop the course and restore the newest backup.',
  'SQLite 13': `the disk is full. Make room on it, ${elsewhere}`,
  'SQLite 14': `it cannot be opened. Let the user that runs the course write the file and its folder, ${elsewhere}`,
  'SQLite 26': `the file is something else than a SQLite database. Move it away, ${elsewhere}`,
}

function explain(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return explanations[codeOf(cause)] ?? cause.message
}

function codeOf(error: Error & { code?: unknown; errcode?: unknown }): string {
  // Only the lowest byte: the others say more than we tell apart.
  return typeof error.errcode === 'number' ? `SQLite ${error.errcode & 0xff}` : String(error.code)
}
