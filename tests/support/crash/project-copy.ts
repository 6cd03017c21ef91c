import { execFile } from 'node:child_process'
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { temporaryFolder } from '#tests/support/store.ts'
import { projectFolder } from './course-server.ts'

/** A copy of the project with its build, outside of it, to edit and build without touching what others use. */
export async function copyProject() {
  const folder = await temporaryFolder()
  const root = folder.file('twinge')
  copyTree(projectFolder, root, copyFileSync, new Set(['node_modules', '.next', 'data', '.git', 'test-results']))
  copyTree(join(projectFolder, '.next'), join(root, '.next'), copyFileSync, new Set(['cache', 'dev']))
  // Nobody writes there, so hard links do: a symlink to the folder would lead out of the root, which Turbopack refuses.
  copyTree(join(projectFolder, 'node_modules'), join(root, 'node_modules'), linkOrCopy, new Set(['.cache']))
  return {
    root,
    buildId: () => readFileSync(join(root, '.next/BUILD_ID'), 'utf8'),
    /** Every build gets an id of its own. */
    build: () => build(root),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}

async function build(root: string) {
  const env = { ...process.env, NODE_ENV: 'production' as const, NODE_OPTIONS: '', NEXT_TELEMETRY_DISABLED: '1' }
  // What the last build was made from: without it everything is built again.
  rmSync(join(root, '.next/twinge-fingerprint'), { force: true })
  await promisify(execFile)(process.execPath, ['lib/cli/setup.mjs', 'build'], { cwd: root, env })
}

type CopyFile = (from: string, to: string) => void

/** `without` names entries of the top folder only. */
function copyTree(from: string, to: string, copyFile: CopyFile, without: ReadonlySet<string>) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (without.has(entry.name)) continue
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (entry.isDirectory()) copyTree(source, target, copyFile, none)
    else copyFile(source, target)
  }
}

const none: ReadonlySet<string> = new Set()

/** Where the temporary folder is on another disk, links can't be made. */
function linkOrCopy(from: string, to: string) {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** As an author would, in a quiz of the first lesson. */
export async function rewordAnOption(root: string, item: string) {
  const path = join(root, 'quizzes/spasms-and-cramps.yaml')
  const quiz = parseDocument(await readFile(path, 'utf8'))
  const items = quiz.get('items') as YAMLSeq<YAMLMap>
  const option = (items.items.find((candidate) => candidate.get('id') === item)?.get('options') as YAMLSeq<YAMLMap> | undefined)?.items[0]
  option?.set('text', `${String(option.get('text'))} (new wording)`)
  await writeFile(path, quiz.toString({ lineWidth: 0 }))
}
