import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Something that the person at the keyboard can mend; the message says how. */
export class SetupError extends Error {}

/**
 * Runs a program and shows what it says. True when it went well.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, shell?: boolean }} [options]
 */
export function run(program, args, { env = {}, shell = false } = {}) {
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: { ...process.env, PATH: withOurBin(process.env.PATH), ...env },
  })
  return status === 0
}

/** The Node that the course runs on comes from npm: the one that started this script may be as old as 20. */
export function courseNode() {
  const places = ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe'].map((place) => join(root, place))
  const node = places.find((place) => existsSync(place))
  if (node) return node
  // npm leaves optional packages out when there is none for this machine.
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new SetupError(`There is no packaged Node for this machine (${process.platform} ${process.arch}), and this Node (${process.versions.node}) is too old. Install Node 24 or newer.`)
}

/** @param {string | undefined} path */
function withOurBin(path) {
  return [join(root, 'node_modules/.bin'), path].filter(Boolean).join(delimiter)
}
