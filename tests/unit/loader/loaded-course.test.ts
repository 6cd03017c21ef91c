import { expect, test } from 'vitest'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { openCourse } from '#lib/loader/course-source.ts'
import { withCourse, type Fault } from './fixture-course.ts'

const loadWith = (...faults: Fault[]): Promise<LoadedCourse> => withCourse(faults, (root) => openCourse(root, { watch: false })())
const hashWith = async (...faults: Fault[]) => (await loadWith(...faults)).quizzes[0]?.items[0]?.hash
const inQuiz = (replace: string, by: string): Fault => ({ in: 'quizzes/one.yaml', replace, by })

test.each([
  ['the question', inQuiz('Which one?', 'Which of these?')],
  ['an option', inQuiz('text: B', 'text: Both')],
  ['the key', inQuiz('key: a\n', 'key: b\n')],
  ['the story before it', inQuiz('Ana falls.', 'Ana runs.')],
])('an item has another hash when %s changes', async (_what, change) => {
  expect(await hashWith(change)).not.toBe(await hashWith())
})

test.each([
  [[inQuiz('difficulty: 1', 'difficulty: 2')]],
  [[inQuiz('bloom: remember', 'bloom: apply')]],
  [[inQuiz('text: B,', 'text: B, misconception: B is it.,')]],
  [[inQuiz('{ id: a, text: A, feedback: Yes. }', '{ text: A, feedback: Yes., id: a }')]],
  [[inQuiz('id: story', 'id: fall'), inQuiz('scenario: story', 'scenario: fall')]],
])('an item keeps its hash when only its book-keeping changes: %j', async (changes) => {
  expect(await hashWith(...changes)).toBe(await hashWith())
})

test('a lesson knows its parts, its sections and what it cites, claims included', async () => {
  const [lesson] = (await loadWith()).lessons
  expect(lesson).toMatchObject({
    slug: 'one',
    number: 1,
    parts: [{ number: 1, title: 'First part', minutes: 5, sections: [{ id: 'first' }] }],
    sections: [{ id: 'first', title: 'First', claims: ['C01'], part: 1 }],
    citations: ['source'],
  })
})

test('a lesson knows where each citation and each term stands: in the opening, a section or the summary', async () => {
  const [lesson] = (await loadWith(
    { in: 'lessons/one.mdx', replace: 'You can read this.', by: 'You can read of <Term id="spasm">spasms</Term>. <Cite id="source" />' },
    { in: 'lessons/one.mdx', replace: '<Term id="spasm">spasm</Term>', by: 'spasm' },
    { in: 'lessons/one.mdx', replace: '- It is short.', by: '- It is short. <Cite id="source" />' },
  )).lessons
  expect(lesson?.termsAt).toEqual([{ id: 'spasm', section: null }])
  // In the section once by itself, and once by its claim.
  expect(lesson?.citedAt.map(({ section }) => section)).toEqual([null, 'first', 'first', 'summary'])
})
