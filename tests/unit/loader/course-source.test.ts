import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ContentError } from '#lib/loader/content-problem.ts'
import { openCourse } from '#lib/loader/course-source.ts'
import { withCourse } from './fixture-course.ts'

test('without watching, the course is read once', () =>
  withCourse([], async (root) => {
    const course = openCourse(root, { watch: false })
    const first = await course()
    await edit(root, 'quizzes/one.yaml', 'Which one?', 'Which of these?')
    expect(await course()).toBe(first)
  }))

test('with watching, a change is read and nothing else is', () =>
  withCourse([], async (root) => {
    const course = openCourse(root, { watch: true })
    const first = await course()
    expect(await course()).toBe(first)
    await edit(root, 'quizzes/one.yaml', 'Which one?', 'Which of these?')
    expect((await course()).version).not.toBe(first.version)
  }))

test('broken content is refused with every problem, and served once it is mended', () =>
  withCourse([{ in: 'quizzes/one.yaml', replace: 'key: a\n', by: 'key: z\n' }, { in: 'lessons/one.mdx', replace: '(#first)', by: '(/nowhere)' }], async (root) => {
    const course = openCourse(root, { watch: false })
    const error: unknown = await course().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ContentError)
    expect(String(error)).toContain('The content has 2 problems:\nlessons/one.mdx:26:27')
    await edit(root, 'quizzes/one.yaml', 'key: z\n', 'key: a\n')
    await edit(root, 'lessons/one.mdx', '(/nowhere)', '(#first)')
    expect((await course()).title).toBe('A course')
  }))

async function edit(root: string, file: string, replace: string, by: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8')
  await writeFile(join(root, file), text.replace(replace, by))
}
