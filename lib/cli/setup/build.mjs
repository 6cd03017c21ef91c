import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { courseNode, root, run, SetupError } from './run.mjs'

/** All that a build is made from. */
const sources = ['app', 'lessons', 'quizzes', 'lib', 'package.json', 'package-lock.json', 'next.config.ts', 'tsconfig.json']
const builtFrom = join(root, '.next/twinge-fingerprint')

/** Builds the course when there is no build, or its sources changed since. Content with mistakes leaves the old build as it is. */
export function build() {
  const fingerprint = fingerprintOf(sources)
  if (isBuiltFrom(fingerprint)) return console.log('The build is up to date.')
  console.log('Checking the lessons and quizzes …')
  if (!run(courseNode(), ['lib/cli/check-content.ts'])) throw new SetupError('The content has mistakes: see above. Mend them and run the same command again.')
  console.log('Building the course …')
  // First, so that a build which was cut off is done again.
  rmSync(builtFrom, { force: true })
  const next = ['node_modules/next/dist/bin/next', 'build']
  if (!run(courseNode(), next, { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })) throw new SetupError('The course could not be built: see above.')
  if (!run(courseNode(), ['lib/cli/build-assets.ts'])) throw new SetupError('The stylesheet and the scripts could not be built: see above.')
  writeFileSync(builtFrom, fingerprint)
}

/** @param {string} fingerprint */
function isBuiltFrom(fingerprint) {
  return existsSync(join(root, '.next/BUILD_ID')) && existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === fingerprint
}

/**
 * Of names and contents, not of times: a fresh clone or a change of branch touches files without changing them.
 * @param {string[]} paths
 */
function fingerprintOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn)) {
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const place = join(root, path)
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [path]
  // What begins with a dot is an editor's or the system's (.DS_Store).
  const names = readdirSync(place).filter((name) => !name.startsWith('.')).sort()
  return names.flatMap((name) => filesIn(`${path}/${name}`))
}
