import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readHere } from '#lib/loader/read-files.ts'
import { readOnThreads } from '#lib/loader/read-side-by-side.ts'

test('threads side by side read what one reads', async () => {
  const text = await readFile('lessons/prevention.mdx', 'utf8')
  const files = Array.from({ length: 60 }, (_, index) => ({ file: `lessons/${index}.mdx`, text }))
  expect(await readOnThreads(files, 2)).toEqual(await readHere(files))
})

test.each([0, 1])('%i files are read on this thread', async (count) => {
  const files = Array.from({ length: count }, () => ({ file: 'lessons/one.mdx', text: 'One.' }))
  expect(await readOnThreads(files, 0)).toEqual(await readHere(files))
})
