import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openContentCache } from '#lib/loader/content-cache.ts'
import { loadCourse } from '#lib/loader/load-course.ts'
import { readHere, type ReadFiles } from '#lib/loader/read-files.ts'
import { readerVersion } from '#lib/loader/reader-version.ts'
import { withCourse } from './fixture-course.ts'

test('what was read once is not read again', () =>
  withCourse([], async (root) => {
    const first = await load(root)
    const second = await load(root)
    expect(first.read).toHaveLength(10)
    expect(second.read).toEqual([])
    expect(second.result).toEqual(first.result)
  }))

test('only the lesson that was edited is read', () =>
  withCourse([], async (root) => {
    await load(root)
    await edit(root, 'lessons/one.mdx', 'You can read this.', 'You can read that.')
    const { read, result } = await load(root)
    expect(read).toEqual(['lessons/one.mdx'])
    expect(JSON.stringify(result)).toContain('You can read that.')
  }))

test('a problem is told with its place when the file comes from the cache', () =>
  withCourse([{ in: 'quizzes/one.yaml', replace: 'key: a\n', by: 'key: z\n' }, { in: 'lessons/one.mdx', replace: '(#first)', by: '(#fist)' }], async (root) => {
    const first = await load(root)
    const second = await load(root)
    expect(second.read).toEqual([])
    expect(second.result).toMatchObject({ problems: [{ file: 'lessons/one.mdx', line: 26, column: 27 }, { file: 'quizzes/one.yaml', line: 18, column: 5 }] })
    expect(second.result).toEqual(first.result)
  }))

test.each(['', '{"problems":', 'null', '{}'])('a broken file in the cache is read anew, and mended: %j', (broken) =>
  withCourse([], async (root) => {
    const first = await load(root)
    for (const name of await readdir(folderOf(root))) await writeFile(join(folderOf(root), name), broken)
    const second = await load(root)
    expect(second.read).toHaveLength(10)
    expect(second.result).toEqual(first.result)
    expect((await load(root)).read).toEqual([])
  }))

test('a cache that cannot be written does no harm', () =>
  withCourse([{ with: 'cache', text: 'A file where the folder should be' }], async (root) => {
    expect(await load(root)).not.toHaveProperty('result.problems')
    expect((await load(root)).read).toHaveLength(10)
  }))

test('what cannot be let go does no harm', () =>
  withCourse([{ with: 'cache/folder/file', text: 'A folder, where only files are expected' }], async (root) => {
    expect(await load(root)).not.toHaveProperty('result.problems')
  }))

test('another version of the reading code reads all anew', () =>
  withCourse([], async (root) => {
    await load(root)
    expect((await load(root, { version: '2' })).read).toHaveLength(10)
  }))

test('the version changes with the code that reads, and with the packages', () =>
  withCourse([{ with: 'lib/loader/a.ts', text: 'a' }, { with: 'lib/content/b.ts', text: 'b' }, { with: 'package-lock.json', text: '{}' }], async (root) => {
    const versions = [await readerVersion(root)]
    for (const file of ['lib/loader/a.ts', 'lib/content/b.ts', 'package-lock.json']) {
      await writeFile(join(root, file), 'c')
      versions.push(await readerVersion(root))
    }
    expect(new Set(versions).size).toBe(4)
  }))

test('without the code that reads there is no version', () =>
  withCourse([], async (root) => {
    expect(await readerVersion(root)).toBeNull()
  }))

test('what is no longer needed is let go, but not while there are problems', () =>
  withCourse([], async (root) => {
    await load(root)
    const before = await readdir(folderOf(root))
    await edit(root, 'lessons/one.mdx', '(#first)', '(#fist)')
    await load(root)
    expect(await readdir(folderOf(root))).toEqual(expect.arrayContaining(before))
    await edit(root, 'lessons/one.mdx', '(#fist)', '(/about)')
    await load(root)
    expect(await readdir(folderOf(root))).toHaveLength(before.length)
  }))

/** Loads with a cache in the project, and says which files had to be read. */
async function load(root: string, { version = '1' } = {}) {
  const read: string[] = []
  const reading: ReadFiles = (files) => {
    read.push(...files.map(({ file }) => file))
    return readHere(files)
  }
  const result = await loadCourse(root, { cache: openContentCache(folderOf(root), version), read: reading })
  return { result, read }
}

function folderOf(root: string): string {
  return join(root, 'cache')
}

async function edit(root: string, file: string, replace: string, by: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8')
  await writeFile(join(root, file), text.replace(replace, by))
}
