import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContentCache } from '#lib/loader/content-cache.ts'
import { formatProblem } from '#lib/loader/content-problem.ts'
import { loadCourse } from '#lib/loader/load-course.ts'
import type { Reading } from '#lib/loader/read-content.ts'
import { projectFolder } from '#tests/support/crash/course-server.ts'
import { isFull } from '#tests/support/full.ts'
import { temporaryFolder } from '#tests/support/store.ts'

const count = isFull ? 10_000 : 1_000
// TWINGE_HOSTILE_SEED repeats a run.
const seed = Number(process.env.TWINGE_HOSTILE_SEED ?? Date.now() % 2 ** 31)

/** What an author's slip, a merge gone wrong, or an attacker puts into a file. */
const pieces = ['', ' ', '\t', '\0', '\ufeff', '\r\n', '\u2028', '---', '---\n', '- ', ': ', '{', '}', '[', ']', '{{{', '<', '</Section>', '<Section>', '<Claim id="C99">', '<Term id="__proto__">x</Term>', '{process.exit(1)}', '{`${1}`}', 'import x from "y"\n', 'export const a = 1\n', '<script>alert(1)</script>', '<!-- -->', '&a', '*a', '&a [*a, *a]', '!!js/function "x"', '? ', '| ', '> ', '"', "'", '`', '#', '%', '@', '\\', 'null', 'true', '0x1f', '1e999', '2026-13-45', '__proto__: { x: 1 }', 'constructor: x', 'é'.repeat(500), 'x'.repeat(20_000), '['.repeat(2_000), '  '.repeat(200), '<<<<<<< HEAD\n', '=======\n', '>>>>>>> other\n', '\ud800']

type Mutation = { file: number; how: 'cut' | 'double' | 'insert' | 'replace' | 'move' | 'indent' | 'crlf' | 'empty'; at: number; length: number; piece: string }

const mutation: fc.Arbitrary<Mutation> = fc.record({
  file: fc.nat(),
  how: fc.constantFrom('cut', 'double', 'insert', 'insert', 'replace', 'replace', 'move', 'indent', 'crlf', 'empty'),
  at: fc.nat(1_000_000),
  length: fc.integer({ min: 1, max: 400 }),
  piece: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }),
})

test(`${count} damaged lessons and quizzes never break the check, and each mistake is named with its file and line (seed ${seed})`, { timeout: 1_800_000 }, async () => {
  console.log(`The run: TWINGE_HOSTILE_SEED=${seed}`)
  await using folder = await temporaryFolder()
  for (const part of ['lessons', 'quizzes']) await cp(join(projectFolder, part), folder.file(part), { recursive: true })
  const files = await contentFiles(folder.path)
  const texts = await Promise.all(files.map((file) => readFile(folder.file(file), 'utf8')))
  const cache = inMemory()
  expect(Object.keys(await loadCourse(folder.path, { cache }))).toEqual(['course'])

  const faults: string[] = []
  let told = 0
  for (const [number, made] of fc.sample(mutation, { numRuns: count, seed }).entries()) {
    const [file = '', text = ''] = [files[made.file % files.length], texts[made.file % files.length]]
    await writeFile(folder.file(file), mutate(text, made))
    const wrong = await loadCourse(folder.path, { cache }).then(
      (checked) => {
        if (!('problems' in checked)) return []
        told++
        return checked.problems.map(formatProblem).filter((line) => !/^(lessons|quizzes)\/[\w./-]+:[1-9]\d*:[1-9]\d* \S/.test(line))
      },
      (error: unknown) => [String(error instanceof Error ? error.stack : error)],
    )
    if (wrong.length > 0) faults.push(`${file}, ${JSON.stringify({ ...made, piece: made.piece.slice(0, 40) })} (mutation ${number}): ${wrong[0]?.slice(0, 400)}`)
    await writeFile(folder.file(file), text)
  }
  console.log(`${told} of ${count} were mistakes`)
  expect(faults).toEqual([])
  // Else they damage nothing, and the test proves nothing.
  expect(told).toBeGreaterThan(count / 2)
})

function mutate(text: string, { how, at, length, piece }: Mutation): string {
  const from = at % (text.length + 1)
  const [before, some, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)]
  switch (how) {
    case 'cut':
      return before + after
    case 'double':
      return before + some + some + after
    case 'insert':
      return before + piece + some + after
    case 'replace':
      return before + piece + after
    case 'move':
      return some + before + after
    case 'indent':
      return text.replaceAll('\n', length % 2 ? '\n ' : '\n\t')
    case 'crlf':
      return text.replaceAll('\n', '\r\n') + piece
    case 'empty':
      return piece
  }
}

async function contentFiles(root: string): Promise<string[]> {
  const names = await Promise.all(['lessons', 'quizzes'].map(async (part) => (await readdir(join(root, part))).map((name) => `${part}/${name}`)))
  return names.flat().filter((name) => /\.(mdx|yaml)$/.test(name)).toSorted()
}

/** What is not damaged is read once. */
function inMemory(): ContentCache {
  const kept = new Map<string, Reading>()
  return {
    find: ({ file, text }) => kept.get(`${file}\0${text}`) ?? null,
    keep: ({ file, text }, reading) => void (kept.size < 40 && kept.set(`${file}\0${text}`, JSON.parse(reading) as Reading)),
    tidy: () => undefined,
  }
}
