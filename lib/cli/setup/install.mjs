import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { root, run, SetupError } from './run.mjs'

const stamp = join(root, 'node_modules/.twinge-install')

/** Installs the packages that package-lock.json names, unless just these are there already. */
export function install() {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted) return
  console.log(existsSync(stamp) ? 'Installing packages (they changed) …' : 'Installing packages (first run only) …')
  if (!npmCi()) throw new SetupError('The packages could not be installed: see above. Is this machine online? Then run the same command again.')
  // Last, so that an install which was cut off is done again.
  writeFileSync(stamp, wanted)
}

function npmCi() {
  // What builds the course is a development package, and Node itself an optional one: both also where NODE_ENV=production.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  // npm says where it is when it started us. On its own, `npm` is a .cmd file on Windows, which needs a shell.
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') ? run(nodeThatStays(), [npm, ...args]) : run('npm', args, { shell: process.platform === 'win32' })
}

/** `npm ci` empties node_modules, and the Node that runs us may be in there: then npm runs on the next one on the PATH. */
function nodeThatStays() {
  const ours = realpathSync(join(root)) + sep
  if (!process.execPath.startsWith(ours)) return process.execPath
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const others = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  return others.find((node) => existsSync(node) && !realpathSync(node).startsWith(ours)) ?? process.execPath
}
