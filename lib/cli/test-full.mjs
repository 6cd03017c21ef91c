/** `npm test` with every pair of conditions, and Firefox and WebKit besides. Up to an hour. */
import { run } from './setup/run.mjs'

const npm = process.env.npm_execpath
const settings = { env: { TWINGE_TEST: 'full' } }
const isGood = npm?.endsWith('.js') ? run(process.execPath, [npm, 'test'], settings) : run('npm', ['test'], { ...settings, shell: process.platform === 'win32' })
process.exitCode = isGood ? 0 : 1
