/** `npm test` with more of everything: every pair of conditions, Firefox and WebKit, and more crashes. About an hour. */
import { run } from './setup/run.mjs'

const npm = process.env.npm_execpath
const settings = { env: { TWINGE_TEST: 'full', TWINGE_CRASH_KILLS: process.env.TWINGE_CRASH_KILLS ?? '100' } }
const isGood = npm?.endsWith('.js') ? run(process.execPath, [npm, 'test'], settings) : run('npm', ['test'], { ...settings, shell: process.platform === 'win32' })
process.exitCode = isGood ? 0 : 1
